-- Rates hold from a tax point date on; percentage with six decimals. Source: section 12 UStG.
create table tax_rate (
    country    varchar(2)   not null,
    category   varchar(10)  not null,
    percentage numeric(9,6) not null,
    valid_from date         not null,
    valid_to   date,
    source     varchar(200) not null,
    constraint pk_tax_rate primary key (country, category, valid_from),
    constraint ck_tax_rate_percentage check (percentage >= 0 and percentage < 100),
    constraint ck_tax_rate_period check (valid_to > valid_from)
);
insert into tax_rate values
    ('DE', 'STANDARD', 19, '2007-01-01', '2020-07-01', 'section 12 (1) UStG'),
    ('DE', 'REDUCED',   7, '1983-07-01', '2020-07-01', 'section 12 (2) UStG'),
    ('DE', 'STANDARD', 16, '2020-07-01', '2021-01-01', 'section 28 (1) UStG'),
    ('DE', 'REDUCED',   5, '2020-07-01', '2021-01-01', 'section 28 (2) UStG'),
    ('DE', 'STANDARD', 19, '2021-01-01', null, 'section 12 (1) UStG'),
    ('DE', 'REDUCED',   7, '2021-01-01', null, 'section 12 (2) UStG');
