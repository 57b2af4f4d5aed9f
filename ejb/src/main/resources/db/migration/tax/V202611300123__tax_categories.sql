-- The categories of goods become data: finance adds some, with a name for each language of the back office. What a country
-- has no rate for bears its general rate. None is added here: servers of the version before know these three alone. Codes are for ever: orders, documents and accounts keep them.
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
insert into tax_category values ('STANDARD'), ('REDUCED'), ('VOUCHER');
insert into tax_category_name values
    ('STANDARD', 'en', 'General'), ('REDUCED', 'en', 'Printed books'), ('VOUCHER', 'en', 'Gift cards');
alter table tax_rate
    add constraint fk_tax_rate_category foreign key (category) references tax_category,
    add constraint ck_tax_rate_voucher check (category <> 'VOUCHER');
create unique index uq_tax_rate_open on tax_rate (country, category) where valid_to is null;
