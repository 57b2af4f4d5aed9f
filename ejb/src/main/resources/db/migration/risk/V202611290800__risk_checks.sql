-- What is doubtful, and when payments are slowed down: one row. A new shop holds nothing back; the brake is on.
create table risk_limits (
    id                  int        not null default 1,
    version             bigint     not null default 0,
    hold_above_minor    bigint,
    currency            varchar(3) not null,
    hold_abroad         boolean    not null,
    orders_by_email     int,
    orders_from_address int,
    declines_by_buyer   int,
    brake_address       int,
    brake_shop          int,
    starts_in_alarm     int        not null,
    keep_days           int        not null,
    constraint pk_risk_limits primary key (id),
    constraint ck_risk_limits_one check (id = 1),
    constraint ck_risk_limits_amount check (hold_above_minor > 0),
    constraint ck_risk_limits_counts check (orders_by_email > 0 and orders_from_address > 0 and declines_by_buyer > 0
        and brake_address > 0 and brake_shop > 0 and starts_in_alarm > 0),
    constraint ck_risk_limits_days check (keep_days between 2 and 365)
);
insert into risk_limits (currency, hold_abroad, brake_address, brake_shop, starts_in_alarm, keep_days)
select coalesce((select currency from market order by code limit 1), 'EUR'), false, 8, 50, 20, 90;

-- Whom staff block or allow.
create table risk_entry (
    id       bigint generated always as identity,
    listing  varchar(8)   not null,
    kind     varchar(8)   not null,
    value    varchar(254) not null,
    reason   varchar(200) not null,
    added_by varchar(120) not null,
    added_at timestamptz  not null,
    constraint pk_risk_entry primary key (id),
    constraint uq_risk_entry unique (kind, value),
    constraint ck_risk_entry_listing check (listing in ('BLOCK', 'ALLOW')),
    constraint ck_risk_entry_kind check (kind in ('EMAIL', 'DOMAIN', 'NETWORK'))
);

-- What the rules said of an order. The marks are keyed hashes of mailbox and network address; they are taken off after
-- the days that staff chose.
create table risk_check (
    order_number varchar(20)   not null,
    verdict      varchar(8)    not null,
    findings     varchar(1000) not null,
    email_mark   varchar(64),
    source_mark  varchar(64),
    at           timestamptz   not null,
    decided_at   timestamptz,
    decided_by   varchar(120),
    constraint pk_risk_check primary key (order_number),
    constraint ck_risk_check_verdict check (verdict in ('PASS', 'HOLD')),
    constraint ck_risk_check_decided check ((decided_at is null) = (decided_by is null)
        and (decided_at is null or verdict = 'HOLD'))
);
create index ix_risk_check_email on risk_check (email_mark, at) where email_mark is not null;
create index ix_risk_check_source on risk_check (source_mark, at) where source_mark is not null;
create index ix_risk_check_kept on risk_check (at) where email_mark is not null;

-- Cards that the provider refused, each told once.
create table risk_decline (
    event        varchar(120) not null,
    order_number varchar(20)  not null,
    email_mark   varchar(64),
    source_mark  varchar(64),
    at           timestamptz  not null,
    constraint pk_risk_decline primary key (event)
);
create index ix_risk_decline_at on risk_decline (at);
create index ix_risk_decline_email on risk_decline (email_mark, at) where email_mark is not null;
create index ix_risk_decline_source on risk_decline (source_mark, at) where source_mark is not null;

insert into signing_key
values ('risk', decode(replace(gen_random_uuid() || '' || gen_random_uuid(), '-', ''), 'hex'), now());
