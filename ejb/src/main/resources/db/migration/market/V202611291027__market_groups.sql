-- Groups of customers that prices, promotions, delivery and payment name. A customer is known by the e-mail address and is
-- in one group at most.
create table buyer_group (
    code varchar(20) not null,
    name varchar(60) not null,
    open boolean     not null default true,
    constraint pk_buyer_group primary key (code),
    constraint ck_buyer_group_code check (code ~ '^[a-z0-9][a-z0-9-]{0,19}$')
);
create unique index uq_buyer_group_name on buyer_group (lower(name));
create table buyer_group_member (
    email      varchar(254) not null,
    group_code varchar(20)  not null,
    entered_by varchar(60)  not null,
    entered_at timestamptz  not null default business_now(),
    constraint pk_buyer_group_member primary key (email),
    constraint fk_buyer_group_member_group foreign key (group_code) references buyer_group
);
create index ix_buyer_group_member_group on buyer_group_member (group_code, email);
