-- More countries outside the Union that may be supplied.
insert into tax_country (country, zone) values
    ('AU', 'OUTSIDE'), ('CA', 'OUTSIDE'), ('IS', 'OUTSIDE'), ('JP', 'OUTSIDE'), ('KW', 'OUTSIDE'), ('NZ', 'OUTSIDE'),
    ('SG', 'OUTSIDE'), ('US', 'OUTSIDE')
on conflict do nothing;
