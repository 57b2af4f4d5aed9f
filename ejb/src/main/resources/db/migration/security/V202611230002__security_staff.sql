create sequence staff_user_seq increment by 50 start with 50;
create table staff_user (
    id            bigint       not null,
    username      varchar(60)  not null,
    display_name  varchar(120) not null,
    password_hash varchar(400) not null,
    active        boolean      not null default true,
    version       bigint       not null default 0,
    constraint pk_staff_user primary key (id),
    constraint uq_staff_user_username unique (username),
    constraint ck_staff_user_username check (username = lower(username))
);
create table staff_role (
    user_id bigint      not null,
    role    varchar(20) not null,
    constraint pk_staff_role primary key (user_id, role),
    constraint fk_staff_role_user foreign key (user_id) references staff_user,
    constraint ck_staff_role_role check (role in ('admin', 'orders', 'finance', 'content'))
);
-- One-time links: the first administrator of a production start. Only the hash is kept.
create table setup_link (
    token_hash varchar(64) not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz,
    constraint pk_setup_link primary key (token_hash)
);
-- Secrets that every node must share, made with the database (2 × 122 random bits each).
create table signing_key (
    name       varchar(40) not null,
    secret     bytea       not null,
    created_at timestamptz not null,
    constraint pk_signing_key primary key (name)
);
insert into signing_key
select name, decode(replace(gen_random_uuid() || '' || gen_random_uuid(), '-', ''), 'hex'), now()
from (values ('cart'), ('visitor')) as keys (name);
