-- Where which rules hold. A country that is not here is not supplied.
create table tax_country (
    country varchar(2)  not null,
    zone    varchar(10) not null,
    constraint pk_tax_country primary key (country),
    constraint ck_tax_country_zone check (zone in ('EU', 'OUTSIDE'))
);
insert into tax_country values
    ('AT', 'EU'), ('BE', 'EU'), ('BG', 'EU'), ('CY', 'EU'), ('CZ', 'EU'), ('DE', 'EU'), ('DK', 'EU'), ('EE', 'EU'), ('ES', 'EU'),
    ('FI', 'EU'), ('FR', 'EU'), ('GR', 'EU'), ('HR', 'EU'), ('HU', 'EU'), ('IE', 'EU'), ('IT', 'EU'), ('LT', 'EU'), ('LU', 'EU'),
    ('LV', 'EU'), ('MT', 'EU'), ('NL', 'EU'), ('PL', 'EU'), ('PT', 'EU'), ('RO', 'EU'), ('SE', 'EU'), ('SI', 'EU'), ('SK', 'EU'),
    ('CH', 'OUTSIDE'), ('GB', 'OUTSIDE'), ('NO', 'OUTSIDE');
alter table tax_rate add constraint fk_tax_rate_country foreign key (country) references tax_country;

-- The rates of the other member states. STANDARD is the general rate; REDUCED is the rate of printed books, which are the
-- reduced goods of this shop (other reduced goods of a country may bear another rate). Kinds of rates: Directive
-- 2006/112/EC, articles 96 to 99. The figures and days are a seed that was not looked up in the Commission's Taxes in
-- Europe Database (TEDB): compare them before the shop sells there in earnest.
insert into tax_rate values
    ('AT', 'STANDARD', 20, '1984-01-01', null, 'Kontor seed, not yet compared with TEDB'),
    ('AT', 'REDUCED', 10, '1995-01-01', null, 'Kontor seed, not yet compared with TEDB'),
    ('BE', 'STANDARD', 21, '1996-01-01', null, 'Kontor seed, not yet compared with TEDB'),
    ('BE', 'REDUCED', 6, '1992-04-01', null, 'Kontor seed, not yet compared with TEDB'),
    ('BG', 'STANDARD', 20, '1999-01-01', null, 'Kontor seed, not yet compared with TEDB'),
    ('BG', 'REDUCED', 9, '2020-07-01', null, 'Kontor seed, not yet compared with TEDB'),
    ('CY', 'STANDARD', 19, '2014-01-13', null, 'Kontor seed, not yet compared with TEDB'),
    ('CY', 'REDUCED', 3, '2024-01-01', null, 'Kontor seed, not yet compared with TEDB'),
    ('CZ', 'STANDARD', 21, '2013-01-01', null, 'Kontor seed, not yet compared with TEDB'),
    ('CZ', 'REDUCED', 0, '2024-01-01', null, 'Kontor seed, not yet compared with TEDB'),
    ('DK', 'STANDARD', 25, '1992-01-01', null, 'Kontor seed, not yet compared with TEDB'),
    ('DK', 'REDUCED', 25, '1992-01-01', null, 'Kontor seed, not yet compared with TEDB'),
    ('EE', 'STANDARD', 20, '2009-07-01', '2024-01-01', 'Kontor seed, not yet compared with TEDB'),
    ('EE', 'STANDARD', 22, '2024-01-01', '2025-07-01', 'Kontor seed, not yet compared with TEDB'),
    ('EE', 'STANDARD', 24, '2025-07-01', null, 'Kontor seed, not yet compared with TEDB'),
    ('EE', 'REDUCED', 9, '2009-01-01', null, 'Kontor seed, not yet compared with TEDB'),
    ('ES', 'STANDARD', 21, '2012-09-01', null, 'Kontor seed, not yet compared with TEDB'),
    ('ES', 'REDUCED', 4, '1995-01-01', null, 'Kontor seed, not yet compared with TEDB'),
    ('FI', 'STANDARD', 24, '2013-01-01', '2024-09-01', 'Kontor seed, not yet compared with TEDB'),
    ('FI', 'STANDARD', 25.5, '2024-09-01', null, 'Kontor seed, not yet compared with TEDB'),
    ('FI', 'REDUCED', 10, '2013-01-01', '2025-01-01', 'Kontor seed, not yet compared with TEDB'),
    ('FI', 'REDUCED', 14, '2025-01-01', '2026-01-01', 'Kontor seed, not yet compared with TEDB'),
    ('FI', 'REDUCED', 13.5, '2026-01-01', null, 'Kontor seed, not yet compared with TEDB'),
    ('FR', 'STANDARD', 20, '2014-01-01', null, 'Kontor seed, not yet compared with TEDB'),
    ('FR', 'REDUCED', 5.5, '2013-01-01', null, 'Kontor seed, not yet compared with TEDB'),
    ('GR', 'STANDARD', 24, '2016-06-01', null, 'Kontor seed, not yet compared with TEDB'),
    ('GR', 'REDUCED', 6, '2015-07-20', null, 'Kontor seed, not yet compared with TEDB'),
    ('HR', 'STANDARD', 25, '2012-03-01', null, 'Kontor seed, not yet compared with TEDB'),
    ('HR', 'REDUCED', 5, '2013-01-01', null, 'Kontor seed, not yet compared with TEDB'),
    ('HU', 'STANDARD', 27, '2012-01-01', null, 'Kontor seed, not yet compared with TEDB'),
    ('HU', 'REDUCED', 5, '2004-01-01', null, 'Kontor seed, not yet compared with TEDB'),
    ('IE', 'STANDARD', 23, '2012-01-01', '2020-09-01', 'Kontor seed, not yet compared with TEDB'),
    ('IE', 'STANDARD', 21, '2020-09-01', '2021-03-01', 'Kontor seed, not yet compared with TEDB'),
    ('IE', 'STANDARD', 23, '2021-03-01', null, 'Kontor seed, not yet compared with TEDB'),
    ('IE', 'REDUCED', 0, '1975-01-01', null, 'Kontor seed, not yet compared with TEDB'),
    ('IT', 'STANDARD', 22, '2013-10-01', null, 'Kontor seed, not yet compared with TEDB'),
    ('IT', 'REDUCED', 4, '1989-01-01', null, 'Kontor seed, not yet compared with TEDB'),
    ('LT', 'STANDARD', 21, '2009-09-01', null, 'Kontor seed, not yet compared with TEDB'),
    ('LT', 'REDUCED', 9, '2009-01-01', '2026-01-01', 'Kontor seed, not yet compared with TEDB'),
    ('LT', 'REDUCED', 5, '2026-01-01', null, 'Kontor seed, not yet compared with TEDB'),
    ('LU', 'STANDARD', 17, '2015-01-01', '2023-01-01', 'Kontor seed, not yet compared with TEDB'),
    ('LU', 'STANDARD', 16, '2023-01-01', '2024-01-01', 'Kontor seed, not yet compared with TEDB'),
    ('LU', 'STANDARD', 17, '2024-01-01', null, 'Kontor seed, not yet compared with TEDB'),
    ('LU', 'REDUCED', 3, '1992-01-01', null, 'Kontor seed, not yet compared with TEDB'),
    ('LV', 'STANDARD', 21, '2012-07-01', null, 'Kontor seed, not yet compared with TEDB'),
    ('LV', 'REDUCED', 5, '2022-01-01', null, 'Kontor seed, not yet compared with TEDB'),
    ('MT', 'STANDARD', 18, '2004-01-01', null, 'Kontor seed, not yet compared with TEDB'),
    ('MT', 'REDUCED', 5, '1999-01-01', null, 'Kontor seed, not yet compared with TEDB'),
    ('NL', 'STANDARD', 21, '2012-10-01', null, 'Kontor seed, not yet compared with TEDB'),
    ('NL', 'REDUCED', 6, '2001-01-01', '2019-01-01', 'Kontor seed, not yet compared with TEDB'),
    ('NL', 'REDUCED', 9, '2019-01-01', null, 'Kontor seed, not yet compared with TEDB'),
    ('PL', 'STANDARD', 23, '2011-01-01', null, 'Kontor seed, not yet compared with TEDB'),
    ('PL', 'REDUCED', 5, '2011-01-01', null, 'Kontor seed, not yet compared with TEDB'),
    ('PT', 'STANDARD', 23, '2011-01-01', null, 'Kontor seed, not yet compared with TEDB'),
    ('PT', 'REDUCED', 6, '2010-07-01', null, 'Kontor seed, not yet compared with TEDB'),
    ('RO', 'STANDARD', 19, '2017-01-01', '2025-08-01', 'Kontor seed, not yet compared with TEDB'),
    ('RO', 'STANDARD', 21, '2025-08-01', null, 'Kontor seed, not yet compared with TEDB'),
    ('RO', 'REDUCED', 5, '2018-01-01', '2025-08-01', 'Kontor seed, not yet compared with TEDB'),
    ('RO', 'REDUCED', 11, '2025-08-01', null, 'Kontor seed, not yet compared with TEDB'),
    ('SE', 'STANDARD', 25, '1990-07-01', null, 'Kontor seed, not yet compared with TEDB'),
    ('SE', 'REDUCED', 6, '2002-01-01', null, 'Kontor seed, not yet compared with TEDB'),
    ('SI', 'STANDARD', 22, '2013-07-01', null, 'Kontor seed, not yet compared with TEDB'),
    ('SI', 'REDUCED', 5, '2020-01-01', null, 'Kontor seed, not yet compared with TEDB'),
    ('SK', 'STANDARD', 20, '2011-01-01', '2025-01-01', 'Kontor seed, not yet compared with TEDB'),
    ('SK', 'STANDARD', 23, '2025-01-01', null, 'Kontor seed, not yet compared with TEDB'),
    ('SK', 'REDUCED', 10, '2008-01-01', '2025-01-01', 'Kontor seed, not yet compared with TEDB'),
    ('SK', 'REDUCED', 5, '2025-01-01', null, 'Kontor seed, not yet compared with TEDB');

-- What the tax offices said of a VAT id, once per question; never changed. An answer that did not come is one too.
create sequence vat_check_seq increment by 50 start with 50;
create table vat_check (
    id           bigint       not null,
    vat_id       varchar(20)  not null,
    requester    varchar(20),
    verdict      varchar(12)  not null,
    consultation varchar(60),
    answer       varchar(4000) not null,
    asked_at     timestamptz  not null,
    constraint pk_vat_check primary key (id),
    constraint ck_vat_check_verdict check (verdict in ('VALID', 'INVALID', 'UNAVAILABLE'))
);
create index ix_vat_check_vat_id on vat_check (vat_id, asked_at desc);
create trigger tr_vat_check_append_only before update or delete on vat_check
    for each row execute function refuse_change();
create trigger tr_vat_check_no_truncate before truncate on vat_check
    for each statement execute function refuse_change();
