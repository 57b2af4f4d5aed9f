insert into status_arrow values ('receipt', 'OPEN', 'MATCHED'), ('receipt', 'OPEN', 'RETURNED');

-- Money that came to the shop's bank account, as finance entered it from the statement. What nobody can be found for stays
-- open until a person decides.
create sequence receipt_number_seq start with 9001;
create sequence receipt_seq increment by 50 start with 50;
create table receipt (
    id           bigint       not null,
    number       varchar(20)  not null,
    status       varchar(12)  not null,
    currency     varchar(3)   not null,
    amount_minor bigint       not null,
    received_on  date         not null,
    reference    varchar(140) not null,
    payer        varchar(140) not null,
    idem_key     varchar(120) not null,
    payment_key  varchar(120),
    order_number varchar(20),
    decision     varchar(300),
    entered_by   varchar(120) not null,
    entered_at   timestamptz  not null,
    decided_at   timestamptz,
    version      bigint       not null default 0,
    constraint pk_receipt primary key (id),
    constraint uq_receipt_number unique (number),
    constraint uq_receipt_idem_key unique (idem_key),
    constraint ck_receipt_status check (status in ('OPEN', 'MATCHED', 'RETURNED')),
    constraint ck_receipt_amount check (amount_minor > 0),
    constraint ck_receipt_matched check ((status = 'MATCHED') = (payment_key is not null))
);
create index ix_receipt_payment on receipt (payment_key);
create index ix_receipt_open on receipt (received_on) where status = 'OPEN';
create index ix_receipt_received on receipt (received_on desc, id desc);

create sequence receipt_status_change_seq increment by 50 start with 50;
create table receipt_status_change (
    id          bigint       not null,
    receipt_id  bigint       not null,
    graph       varchar(20)  not null default 'receipt',
    from_status varchar(24)  not null,
    to_status   varchar(24)  not null,
    reason      varchar(200) not null,
    actor       varchar(120) not null,
    correlation varchar(40),
    at          timestamptz  not null,
    constraint pk_receipt_status_change primary key (id),
    constraint fk_receipt_status_change_receipt foreign key (receipt_id) references receipt,
    constraint ck_receipt_status_change_graph check (graph = 'receipt'),
    constraint fk_receipt_status_change_arrow foreign key (graph, from_status, to_status) references status_arrow
);
create trigger tr_receipt_status_change_append_only before update or delete on receipt_status_change
    for each row execute function refuse_change();

-- Money that finance transferred back by hand, by the key of the refund that asked for it.
create table transfer_sent (
    refund_key varchar(120) not null,
    sent_on    date         not null,
    entered_by varchar(120) not null,
    entered_at timestamptz  not null,
    constraint pk_transfer_sent primary key (refund_key)
);
create trigger tr_transfer_sent_append_only before update or delete on transfer_sent
    for each row execute function refuse_change();

create view audit.v_receipt as
select r.id, r.number, r.status, r.currency, r.amount_minor, r.received_on, r.payment_key, r.order_number
from kontor.receipt r;
comment on view audit.v_receipt is 'Money that came to the bank, as finance entered it; open as long as nobody knows what for.';
