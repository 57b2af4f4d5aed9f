-- Where the shop delivers beyond its home. With oss the tax of the member state that goods go to is taken from
-- consumers and declared in the one stop shop; without it (distance sales up to 10,000 euro a year) the home's tax.
alter table market add oss boolean not null default true;
insert into market_country values
    ('de', 'AT', 2), ('de', 'FR', 3), ('de', 'NL', 4), ('de', 'DK', 5), ('de', 'SE', 6), ('de', 'PL', 7), ('de', 'CH', 8);
