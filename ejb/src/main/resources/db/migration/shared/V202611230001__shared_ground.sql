-- The business clock: real time plus an offset that only the time machine of a sandbox moves.
create table business_clock (
    id             smallint primary key default 1,
    offset_seconds bigint   not null default 0,
    constraint ck_business_clock_single check (id = 1)
);
insert into business_clock (id) values (1);

create function business_now() returns timestamptz language sql stable as
$$ select now() + make_interval(secs => offset_seconds) from kontor.business_clock $$;

-- Arrows that a status may take. Every <thing>_status_change row refers to one, so the database refuses what the enum refuses.
create table status_arrow (
    graph       varchar(20) not null,
    from_status varchar(24) not null,
    to_status   varchar(24) not null,
    constraint pk_status_arrow primary key (graph, from_status, to_status)
);

create table idempotency (
    scope        varchar(60)  not null,
    key          varchar(200) not null,
    request_hash varchar(64)  not null,
    response     text,
    created_at   timestamptz  not null,
    constraint pk_idempotency primary key (scope, key)
);

create table outbox (
    event_id    uuid         not null,
    type        varchar(80)  not null,
    aggregate   varchar(80)  not null,
    dedupe_key  varchar(200) not null,
    payload     text         not null,
    occurred_at timestamptz  not null,
    constraint pk_outbox primary key (event_id),
    constraint uq_outbox_dedupe_key unique (dedupe_key)
);
create table outbox_delivery (
    event_id        uuid         not null,
    handler         varchar(80)  not null,
    status          varchar(12)  not null default 'WAITING',
    attempts        int          not null default 0,
    next_attempt_at timestamptz  not null,
    delivered_at    timestamptz,
    last_error      varchar(1000),
    constraint pk_outbox_delivery primary key (event_id, handler),
    constraint fk_outbox_delivery_event foreign key (event_id) references outbox,
    constraint ck_outbox_delivery_status check (status in ('WAITING', 'DELIVERED', 'PARKED')),
    constraint ck_outbox_delivery_time check ((status = 'DELIVERED') = (delivered_at is not null))
);
create index ix_outbox_delivery_due on outbox_delivery (next_attempt_at) where status = 'WAITING';

-- Notifications from outside (webhooks): stored as they came, answered, then applied.
create table inbox (
    id              bigint generated always as identity,
    provider        varchar(30)  not null,
    event_id        varchar(120) not null,
    type            varchar(80)  not null,
    subject         varchar(120),
    body            text         not null,
    received_at     timestamptz  not null,
    status          varchar(12)  not null default 'WAITING',
    attempts        int          not null default 0,
    effects         int          not null default 0,
    next_attempt_at timestamptz  not null,
    applied_at      timestamptz,
    last_error      varchar(1000),
    constraint pk_inbox primary key (id),
    constraint uq_inbox_event unique (provider, event_id),
    constraint ck_inbox_status check (status in ('WAITING', 'APPLIED', 'PARKED')),
    constraint ck_inbox_effects check (effects in (0, 1))
);
create index ix_inbox_due on inbox (next_attempt_at) where status = 'WAITING';
create index ix_inbox_subject on inbox (provider, subject);
