create table delivery_method (
    code     varchar(20)  not null,
    name     varchar(80)  not null,
    carrier  varchar(20)  not null,
    min_days int          not null,
    max_days int          not null,
    position int          not null,
    constraint pk_delivery_method primary key (code)
);
-- The price of a method up to (excluding) a value of goods; the last step has no upper end.
create table delivery_rate (
    method_code varchar(20) not null,
    country     varchar(2)  not null,
    from_minor  bigint      not null,
    price_minor bigint      not null,
    currency    varchar(3)  not null,
    constraint pk_delivery_rate primary key (method_code, country, currency, from_minor),
    constraint fk_delivery_rate_method foreign key (method_code) references delivery_method,
    constraint ck_delivery_rate_price check (price_minor >= 0 and from_minor >= 0)
);
insert into delivery_method values
    ('STANDARD', 'Standard delivery', 'nordpost', 2, 3, 1),
    ('EXPRESS', 'Express delivery', 'nordpost', 1, 1, 2);
insert into delivery_rate values
    ('STANDARD', 'DE', 0, 490, 'EUR'),
    ('STANDARD', 'DE', 6000, 0, 'EUR'),
    ('EXPRESS', 'DE', 0, 1290, 'EUR');
