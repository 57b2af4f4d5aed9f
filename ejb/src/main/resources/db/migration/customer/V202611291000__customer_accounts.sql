-- Accounts: a customer of the register who proved the mail address and chose a password.
create table customer_account (
    customer_id   bigint       not null,
    password_hash varchar(400) not null,
    opened_at     timestamptz  not null,
    constraint pk_customer_account primary key (customer_id),
    constraint fk_customer_account_customer foreign key (customer_id) references customer
);

-- Browsers that are signed in. The token lies in a cookie, only its hash here; a row that is gone ends it at once.
create table customer_session (
    token_hash  varchar(64) not null,
    customer_id bigint      not null,
    opened_at   timestamptz not null,
    expires_at  timestamptz not null,
    constraint pk_customer_session primary key (token_hash),
    constraint fk_customer_session_account foreign key (customer_id) references customer_account
);
create index ix_customer_session_customer on customer_session (customer_id);
create index ix_customer_session_expiry on customer_session (expires_at);

-- What somebody asked for and has to prove by a link in a mail: an account with this password, or another password.
-- The token of the link is made while the mail is written; only its hash is kept.
create table customer_request (
    id            bigint generated always as identity,
    kind          varchar(10)  not null,
    email         varchar(254) not null,
    name          varchar(160),
    password_hash varchar(400),
    token_hash    varchar(64),
    asked_at      timestamptz  not null,
    expires_at    timestamptz  not null,
    used_at       timestamptz,
    constraint pk_customer_request primary key (id),
    constraint uq_customer_request_token unique (token_hash),
    constraint ck_customer_request_kind check (kind in ('OPEN', 'RESET')),
    constraint ck_customer_request_email check (email = lower(email)),
    constraint ck_customer_request_password check ((kind = 'OPEN') = (password_hash is not null)),
    constraint ck_customer_request_name check ((kind = 'OPEN') = (name is not null))
);
create index ix_customer_request_email on customer_request (email, asked_at);
create index ix_customer_request_expiry on customer_request (expires_at);

-- The address book of an account; at most one address is where parcels go and one where bills go unless said otherwise.
create sequence customer_address_seq;
create table customer_address (
    id           bigint       not null,
    customer_id  bigint       not null,
    name         varchar(160) not null,
    company      varchar(160),
    street       varchar(160) not null,
    extra        varchar(160),
    postcode     varchar(12)  not null,
    city         varchar(80)  not null,
    country      varchar(2)   not null,
    for_delivery boolean      not null default false,
    for_bills    boolean      not null default false,
    constraint pk_customer_address primary key (id),
    constraint fk_customer_address_account foreign key (customer_id) references customer_account
);
create index ix_customer_address_customer on customer_address (customer_id);
create unique index uq_customer_address_delivery on customer_address (customer_id) where for_delivery;
create unique index uq_customer_address_bills on customer_address (customer_id) where for_bills;
