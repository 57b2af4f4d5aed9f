-- The categories of goods become data: finance adds some, with a name for each language of the back office. What a country
-- has no rate for bears its general rate. Codes are for ever: orders, documents and accounts keep them.
create table tax_category (
    code varchar(10) not null,
    constraint pk_tax_category primary key (code),
    constraint ck_tax_category_code check (code ~ '^[A-Z][A-Z0-9]{1,9}$')
);
create table tax_category_name (
    code     varchar(10) not null,
    language varchar(2)  not null,
    name     varchar(60) not null,
    constraint pk_tax_category_name primary key (code, language),
    constraint fk_tax_category_name_category foreign key (code) references tax_category,
    constraint ck_tax_category_name_name check (name <> '')
);
insert into tax_category values ('STANDARD'), ('REDUCED'), ('FOOD'), ('VOUCHER');
insert into tax_category_name values
    ('STANDARD', 'en', 'General'), ('REDUCED', 'en', 'Printed books'), ('FOOD', 'en', 'Food'), ('VOUCHER', 'en', 'Gift cards');
alter table tax_rate
    add constraint fk_tax_rate_category foreign key (category) references tax_category,
    add constraint ck_tax_rate_voucher check (category <> 'VOUCHER');
create unique index uq_tax_rate_open on tax_rate (country, category) where valid_to is null;

-- Food where one rate holds for nearly all of it and is beyond doubt; in all other countries finance enters what holds.
insert into tax_rate values
    ('DE', 'FOOD', 7, '1983-07-01', '2020-07-01', 'section 12 (2) no. 1 UStG'),
    ('DE', 'FOOD', 5, '2020-07-01', '2021-01-01', 'section 28 (2) UStG'),
    ('DE', 'FOOD', 7, '2021-01-01', null, 'section 12 (2) no. 1 UStG'),
    ('BE', 'FOOD', 6, '1992-04-01', null, 'Royal decree no. 20, table A; Kontor seed, not yet compared with TEDB'),
    ('FR', 'FOOD', 5.5, '2013-01-01', null, 'Article 278-0 bis CGI; Kontor seed, not yet compared with TEDB'),
    ('NL', 'FOOD', 9, '2019-01-01', null, 'Wet OB 1968, table I; Kontor seed, not yet compared with TEDB');
