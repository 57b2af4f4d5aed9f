insert into status_arrow values
    ('payment', 'CREATED', 'REQUIRES_ACTION'), ('payment', 'CREATED', 'PROCESSING'),
    ('payment', 'CREATED', 'AUTHORIZED'), ('payment', 'CREATED', 'CAPTURED'),
    ('payment', 'CREATED', 'FAILED'), ('payment', 'CREATED', 'CANCELLED'),
    ('payment', 'CREATED', 'EXPIRED'), ('payment', 'CREATED', 'UNKNOWN'),
    ('payment', 'REQUIRES_ACTION', 'PROCESSING'), ('payment', 'REQUIRES_ACTION', 'AUTHORIZED'),
    ('payment', 'REQUIRES_ACTION', 'CAPTURED'), ('payment', 'REQUIRES_ACTION', 'FAILED'),
    ('payment', 'REQUIRES_ACTION', 'CANCELLED'), ('payment', 'REQUIRES_ACTION', 'EXPIRED'),
    ('payment', 'REQUIRES_ACTION', 'UNKNOWN'),
    ('payment', 'PROCESSING', 'AUTHORIZED'), ('payment', 'PROCESSING', 'CAPTURED'),
    ('payment', 'PROCESSING', 'FAILED'), ('payment', 'PROCESSING', 'CANCELLED'),
    ('payment', 'PROCESSING', 'EXPIRED'), ('payment', 'PROCESSING', 'UNKNOWN'),
    ('payment', 'UNKNOWN', 'REQUIRES_ACTION'), ('payment', 'UNKNOWN', 'PROCESSING'),
    ('payment', 'UNKNOWN', 'AUTHORIZED'), ('payment', 'UNKNOWN', 'CAPTURED'),
    ('payment', 'UNKNOWN', 'FAILED'), ('payment', 'UNKNOWN', 'CANCELLED'), ('payment', 'UNKNOWN', 'EXPIRED'),
    ('payment', 'AUTHORIZED', 'PART_CAPTURED'), ('payment', 'AUTHORIZED', 'CAPTURED'),
    ('payment', 'AUTHORIZED', 'VOIDED'), ('payment', 'AUTHORIZED', 'EXPIRED'),
    ('payment', 'PART_CAPTURED', 'CAPTURED'),
    ('payment_transaction', 'INIT', 'SUCCESS'), ('payment_transaction', 'INIT', 'FAILED'),
    ('payment_transaction', 'INIT', 'PENDING'), ('payment_transaction', 'INIT', 'UNKNOWN'),
    ('payment_transaction', 'PENDING', 'SUCCESS'), ('payment_transaction', 'PENDING', 'FAILED'),
    ('payment_transaction', 'PENDING', 'UNKNOWN'),
    ('payment_transaction', 'UNKNOWN', 'SUCCESS'), ('payment_transaction', 'UNKNOWN', 'FAILED'),
    ('payment_transaction', 'UNKNOWN', 'PENDING');

create sequence payment_seq increment by 50 start with 50;
-- reference: what is paid for (an order number); payment itself knows no order.
create table payment (
    id               bigint       not null,
    reference        varchar(40)  not null,
    gateway          varchar(20)  not null,
    method           varchar(20)  not null,
    status           varchar(20)  not null,
    currency         varchar(3)   not null,
    amount_minor     bigint       not null,
    authorised_minor bigint       not null default 0,
    captured_minor   bigint       not null default 0,
    refunded_minor   bigint       not null default 0,
    idem_key         varchar(120) not null,
    gateway_ref      varchar(120),
    intent_ref       varchar(120),
    pay_url          varchar(2000),
    card_brand       varchar(20),
    card_last4       varchar(4),
    trouble          varchar(300),
    expires_at       timestamptz  not null,
    next_check_at    timestamptz,
    checks           int          not null default 0,
    created_at       timestamptz  not null,
    updated_at       timestamptz  not null,
    version          bigint       not null default 0,
    constraint pk_payment primary key (id),
    constraint uq_payment_idem_key unique (idem_key),
    constraint ck_payment_status check (status in ('CREATED', 'REQUIRES_ACTION', 'PROCESSING', 'AUTHORIZED', 'PART_CAPTURED',
        'CAPTURED', 'FAILED', 'CANCELLED', 'EXPIRED', 'UNKNOWN', 'VOIDED')),
    constraint ck_payment_amount check (amount_minor > 0),
    constraint ck_payment_captured check (captured_minor >= 0 and captured_minor <= authorised_minor),
    constraint ck_payment_refunded check (refunded_minor >= 0 and refunded_minor <= captured_minor)
);
create unique index uq_payment_live on payment (reference, method) where status in
    ('CREATED', 'REQUIRES_ACTION', 'PROCESSING', 'AUTHORIZED', 'PART_CAPTURED', 'CAPTURED', 'UNKNOWN');
create unique index uq_payment_gateway_ref on payment (gateway, gateway_ref);
create unique index uq_payment_intent_ref on payment (gateway, intent_ref);
create index ix_payment_reference on payment (reference);
create index ix_payment_due on payment (next_check_at) where next_check_at is not null;

create sequence payment_status_change_seq increment by 50 start with 50;
create table payment_status_change (
    id          bigint       not null,
    payment_id  bigint       not null,
    graph       varchar(20)  not null default 'payment',
    from_status varchar(24)  not null,
    to_status   varchar(24)  not null,
    reason      varchar(200) not null,
    actor       varchar(120) not null,
    correlation varchar(40),
    at          timestamptz  not null,
    constraint pk_payment_status_change primary key (id),
    constraint fk_payment_status_change_payment foreign key (payment_id) references payment,
    constraint ck_payment_status_change_graph check (graph = 'payment'),
    constraint fk_payment_status_change_arrow foreign key (graph, from_status, to_status) references status_arrow
);
create index ix_payment_status_change_payment on payment_status_change (payment_id, id);
create trigger tr_payment_status_change_append_only before update or delete on payment_status_change
    for each row execute function refuse_change();

-- One call to the gateway that moves money. The row exists, with its key, before the call is made.
create sequence payment_transaction_seq increment by 50 start with 50;
create table payment_transaction (
    id            bigint       not null,
    payment_id    bigint       not null,
    gateway       varchar(20)  not null,
    type          varchar(12)  not null,
    status        varchar(12)  not null,
    currency      varchar(3)   not null,
    amount_minor  bigint       not null,
    idem_key      varchar(120) not null,
    psp_reference varchar(120),
    purpose       varchar(120),
    answer        varchar(500),
    next_check_at timestamptz,
    checks        int          not null default 0,
    created_at    timestamptz  not null,
    updated_at    timestamptz  not null,
    version       bigint       not null default 0,
    constraint pk_payment_transaction primary key (id),
    constraint uq_payment_transaction_idem_key unique (idem_key),
    constraint uq_payment_transaction_psp unique (gateway, psp_reference, type),
    constraint fk_payment_transaction_payment foreign key (payment_id) references payment,
    constraint ck_payment_transaction_type check (type in ('AUTH', 'CAPTURE', 'SALE', 'VOID', 'REFUND',
        'CHARGEBACK', 'CHARGEBACK_REVERSAL', 'FEE', 'PAYOUT_LINE')),
    constraint ck_payment_transaction_status check (status in ('INIT', 'SUCCESS', 'FAILED', 'PENDING', 'UNKNOWN')),
    constraint ck_payment_transaction_amount check (amount_minor > 0)
);
create index ix_payment_transaction_payment on payment_transaction (payment_id, id);
create index ix_payment_transaction_due on payment_transaction (next_check_at) where next_check_at is not null;
