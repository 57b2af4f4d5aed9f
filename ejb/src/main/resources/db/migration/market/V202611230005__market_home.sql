-- One market sells in one currency with one time zone; prices of a consumer market include tax.
create table market (
    code               varchar(10) not null,
    name               varchar(60) not null,
    currency           varchar(3)  not null,
    zone               varchar(40) not null,
    locale             varchar(10) not null,
    tax_country        varchar(2)  not null,
    prices_include_tax boolean     not null,
    constraint pk_market primary key (code),
    constraint ck_market_currency check (currency ~ '^[A-Z]{3}$')
);
create table market_country (
    market_code varchar(10) not null,
    country     varchar(2)  not null,
    position    int         not null,
    constraint pk_market_country primary key (market_code, country),
    constraint fk_market_country_market foreign key (market_code) references market
);
insert into market values ('de', 'Germany', 'EUR', 'Europe/Berlin', 'en-DE', 'DE', true);
insert into market_country values ('de', 'DE', 1);
