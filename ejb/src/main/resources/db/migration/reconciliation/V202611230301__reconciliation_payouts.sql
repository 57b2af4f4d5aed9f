-- What a provider paid out, as it told us, and what each item turned out to be. settled_at: everything in it was known,
-- and it was booked.
create sequence payout_seq increment by 50 start with 50;
create table payout (
    id           bigint       not null,
    gateway      varchar(20)  not null,
    reference    varchar(120) not null,
    arrived_on   date         not null,
    currency     varchar(3)   not null,
    amount_minor bigint       not null,
    fetched_at   timestamptz  not null,
    itemised_at  timestamptz,
    finding      varchar(30),
    settled_at   timestamptz,
    gross_minor  bigint,
    fee_minor    bigint,
    version      bigint       not null default 0,
    constraint pk_payout primary key (id),
    constraint uq_payout_reference unique (gateway, reference),
    constraint ck_payout_settled check ((settled_at is null) = (gross_minor is null) and (settled_at is null) = (fee_minor is null)
        and (settled_at is null or finding is null and amount_minor = gross_minor - fee_minor))
);
create index ix_payout_open on payout (arrived_on) where settled_at is null;

create sequence payout_item_seq increment by 50 start with 50;
create table payout_item (
    id             bigint       not null,
    payout_id      bigint       not null,
    gateway        varchar(20)  not null,
    balance_ref    varchar(120) not null,
    category       varchar(40)  not null,
    source_ref     varchar(120),
    intent_ref     varchar(120),
    currency       varchar(3)   not null,
    gross_minor    bigint       not null,
    fee_minor      bigint       not null,
    net_minor      bigint       not null,
    occurred_at    timestamptz  not null,
    checked_at     timestamptz,
    transaction_id bigint,
    finding        varchar(30),
    constraint pk_payout_item primary key (id),
    constraint uq_payout_item_balance unique (gateway, balance_ref),
    constraint uq_payout_item_transaction unique (transaction_id),
    constraint fk_payout_item_payout foreign key (payout_id) references payout,
    constraint fk_payout_item_transaction foreign key (transaction_id) references payment_transaction deferrable initially deferred,
    constraint ck_payout_item_net check (net_minor = gross_minor - fee_minor)
);
create index ix_payout_item_payout on payout_item (payout_id, id);
create index ix_payout_item_unmatched on payout_item (id) where transaction_id is null;
