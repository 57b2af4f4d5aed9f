create sequence customer_seq increment by 50 start with 50;
create sequence customer_number_seq start with 10001;
create table customer (
    id         bigint       not null,
    number     varchar(20)  not null,
    email      varchar(254) not null,
    name       varchar(160) not null,
    phone      varchar(40),
    created_at timestamptz  not null,
    version    bigint       not null default 0,
    constraint pk_customer primary key (id),
    constraint uq_customer_number unique (number),
    constraint uq_customer_email unique (email),
    constraint ck_customer_email check (email = lower(email))
);
