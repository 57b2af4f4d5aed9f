-- A refund that staff granted: which lines, how much, and what becomes of the goods. The money itself moves
-- as a payment_transaction whose purpose is the refund's number.
create sequence refund_number_seq start with 7001;
create sequence refund_seq increment by 50 start with 50;
create table refund (
    id             bigint       not null,
    number         varchar(20)  not null,
    order_number   varchar(20)  not null,
    payment_id     bigint       not null,
    status         varchar(12)  not null,
    currency       varchar(3)   not null,
    amount_minor   bigint       not null,
    idem_key       varchar(120) not null,
    reason         varchar(300) not null,
    granted_by     varchar(120) not null,
    created_at     timestamptz  not null,
    settled_at     timestamptz,
    version        bigint       not null default 0,
    constraint pk_refund primary key (id),
    constraint uq_refund_number unique (number),
    constraint uq_refund_idem_key unique (idem_key),
    constraint fk_refund_payment foreign key (payment_id) references payment deferrable initially deferred,
    constraint ck_refund_status check (status in ('GRANTED', 'PAID_OUT', 'FAILED')),
    constraint ck_refund_amount check (amount_minor > 0)
);
create index ix_refund_order on refund (order_number);
create sequence refund_line_seq increment by 50 start with 50;
create table refund_line (
    id            bigint     not null,
    refund_id     bigint     not null,
    order_line_id bigint     not null,
    quantity      int        not null,
    amount_minor  bigint     not null,
    goods         varchar(12) not null,
    constraint pk_refund_line primary key (id),
    constraint uq_refund_line unique (refund_id, order_line_id),
    constraint fk_refund_line_refund foreign key (refund_id) references refund,
    constraint fk_refund_line_order_line foreign key (order_line_id) references order_line deferrable initially deferred,
    constraint ck_refund_line_quantity check (quantity >= 0),
    constraint ck_refund_line_amount check (amount_minor >= 0),
    constraint ck_refund_line_goods check (goods in ('RESTOCKED', 'WRITTEN_OFF', 'KEPT', 'NOT_SHIPPED', 'NONE'))
);
