-- The first ways of delivery beyond the home country, so that every country of the market can be reached.
insert into delivery_rate values
    ('STANDARD', 'AT', 0, 990, 'EUR'), ('STANDARD', 'FR', 0, 1290, 'EUR'), ('STANDARD', 'NL', 0, 990, 'EUR'),
    ('STANDARD', 'DK', 0, 1290, 'EUR'), ('STANDARD', 'SE', 0, 1490, 'EUR'), ('STANDARD', 'PL', 0, 1290, 'EUR'),
    ('STANDARD', 'CH', 0, 1990, 'EUR')
    on conflict do nothing;
