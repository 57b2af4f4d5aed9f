-- Above a limit two people decide about a refund (ASVS 5.0 V2.3.5): one asks, another approves.
-- What was asked for is kept as it was typed; money, stock and documents move when it is approved.
insert into status_arrow values ('refund_request', 'WAITING', 'APPROVED'), ('refund_request', 'WAITING', 'DECLINED');
create table refund_limit (
    currency     varchar(3) not null,
    amount_minor bigint     not null,
    version      bigint     not null default 0,
    constraint pk_refund_limit primary key (currency),
    constraint ck_refund_limit_amount check (amount_minor > 0)
);
create sequence refund_request_seq increment by 50 start with 50;
create table refund_request (
    id           bigint       not null,
    order_number varchar(20)  not null,
    currency     varchar(3)   not null,
    amount_minor bigint       not null,
    idem_key     varchar(120) not null,
    reason       varchar(300) not null,
    as_credit    boolean      not null,
    status       varchar(12)  not null,
    requested_by varchar(120) not null,
    requested_at timestamptz  not null,
    decided_by   varchar(120),
    decided_at   timestamptz,
    version      bigint       not null default 0,
    constraint pk_refund_request primary key (id),
    constraint uq_refund_request_idem_key unique (idem_key),
    constraint ck_refund_request_amount check (amount_minor > 0),
    constraint ck_refund_request_status check (status in ('WAITING', 'APPROVED', 'DECLINED')),
    constraint ck_refund_request_decided check ((status = 'WAITING') = (decided_by is null)),
    constraint ck_refund_request_second check (status <> 'APPROVED' or decided_by <> requested_by)
);
create index ix_refund_request_order on refund_request (order_number);
create index ix_refund_request_waiting on refund_request (requested_at) where status = 'WAITING';
create table refund_request_line (
    request_id    bigint      not null,
    order_line_id bigint      not null,
    quantity      int         not null,
    amount_minor  bigint      not null,
    goods         varchar(12) not null,
    constraint pk_refund_request_line primary key (request_id, order_line_id),
    constraint fk_refund_request_line_request foreign key (request_id) references refund_request,
    constraint fk_refund_request_line_order_line foreign key (order_line_id) references order_line deferrable initially deferred
);
