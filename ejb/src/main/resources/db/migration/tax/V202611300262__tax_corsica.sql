-- Corsica has a rate of its own for books: CGI, article 297 I 1 (2). Every other rate is taken over from France as the shop
-- has it, what it announced included. Orders to Corsica that were placed before keep the rate of France.
insert into tax_country (country, zone, part_of) values ('CORSICA', 'EU', 'FR');
insert into tax_area (place, country, from_code, to_code) values ('CORSICA', 'FR', '20', '20');
insert into tax_rate (country, category, percentage, valid_from, valid_to, source)
    select 'CORSICA', category, percentage, valid_from, valid_to, source from tax_rate
    where country = 'FR' and category <> 'REDUCED';
insert into tax_rate (country, category, percentage, valid_from, source)
    values ('CORSICA', 'REDUCED', 2.1, '2014-01-01', 'CGI, article 297 I 1 (2): 2.1 % for books delivered in Corsica');
