-- Customers who pay signed in: under which number the payment provider knows them. Cards are the provider's alone.
-- The handle goes to the provider with everything that is asked there; each enrolment has an idempotency key of its own.
create table wallet (
    handle      varchar(36)  not null,
    customer_id bigint       not null,
    enrolment   int          not null,
    payer       varchar(120),
    opened_at   timestamptz  not null,
    constraint pk_wallet primary key (handle),
    constraint uq_wallet_customer unique (customer_id),
    constraint uq_wallet_payer unique (payer),
    constraint fk_wallet_account foreign key (customer_id) references customer_account
);

-- Which payments began signed in, and as whom the provider was asked to let them be paid; decided once, because what is
-- sent again under the same key must be the same, also after the customer was forgotten (then without a handle). Without
-- a payer it was decided to do without. Kept for a day.
create table wallet_payment (
    payment_key varchar(120) not null,
    handle      varchar(36),
    joined_at   timestamptz  not null,
    decided     boolean      not null default false,
    payer       varchar(120),
    constraint pk_wallet_payment primary key (payment_key),
    constraint fk_wallet_payment_wallet foreign key (handle) references wallet on delete set null,
    constraint ck_wallet_payment_payer check (decided or payer is null)
);
create index ix_wallet_payment_wallet on wallet_payment (handle);
create index ix_wallet_payment_joined on wallet_payment (joined_at);

-- Whom the provider is still to forget, each time for itself; the row is gone when it has done so.
create table wallet_forgotten (
    occasion varchar(36)  not null,
    handle   varchar(36)  not null,
    payer    varchar(120),
    email    varchar(254) not null,
    constraint pk_wallet_forgotten primary key (occasion)
);
