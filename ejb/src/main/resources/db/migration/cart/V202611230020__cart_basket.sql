insert into status_arrow values
    ('cart', 'ACTIVE', 'COMPLETED'), ('cart', 'ACTIVE', 'EXPIRED');

create sequence cart_seq increment by 50 start with 50;
create table cart (
    id              bigint      not null,
    token           varchar(32) not null,
    status          varchar(12) not null,
    currency        varchar(3)  not null,
    email           varchar(254),
    phone           varchar(40),
    ship_name       varchar(160),
    ship_company    varchar(160),
    ship_street     varchar(160),
    ship_extra      varchar(160),
    ship_postcode   varchar(12),
    ship_city       varchar(80),
    ship_country    varchar(2),
    bill_name       varchar(160),
    bill_company    varchar(160),
    bill_street     varchar(160),
    bill_extra      varchar(160),
    bill_postcode   varchar(12),
    bill_city       varchar(80),
    bill_country    varchar(2),
    delivery_method varchar(20),
    order_number    varchar(20),
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    version         bigint      not null default 0,
    constraint pk_cart primary key (id),
    constraint uq_cart_token unique (token),
    constraint ck_cart_status check (status in ('ACTIVE', 'COMPLETED', 'EXPIRED'))
);
create sequence cart_line_seq increment by 50 start with 50;
create table cart_line (
    id         bigint      not null,
    cart_id    bigint      not null,
    sku        varchar(40) not null,
    quantity   int         not null,
    seen_minor bigint      not null,
    position   int         not null,
    constraint pk_cart_line primary key (id),
    constraint uq_cart_line_sku unique (cart_id, sku),
    constraint fk_cart_line_cart foreign key (cart_id) references cart,
    constraint ck_cart_line_quantity check (quantity between 1 and 999)
);
