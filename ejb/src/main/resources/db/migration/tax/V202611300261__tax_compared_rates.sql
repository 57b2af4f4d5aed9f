-- What the seed is known from, now that it was compared: the day on which the general rates began, too, and that of books
-- where it is published. XI was not compared.
update tax_rate set source = 'Compared on 2026-11-30 with TEDB (vatnode/eu-vat-rates-data of 2026-09-23) and the Commission''s booklet of 06/2021'
    where source = 'Kontor seed, not yet compared with TEDB' and category = 'STANDARD' and length(country) = 2;
update tax_rate set source = 'Compared on 2026-11-30 with what is published, its first day included'
    where source = 'Kontor seed, not yet compared with TEDB'
      and (category = 'STANDARD' and country = 'MADEIRA'
           or category = 'REDUCED' and (country in ('BG', 'CZ', 'DK', 'FI', 'GR', 'HR', 'LV', 'MADEIRA', 'RO', 'SE', 'SI', 'SK')
                                        or (country, valid_from) in (('LT', date '2026-01-01'), ('NL', date '2019-01-01'))));
update tax_rate set source = 'Percentage compared on 2026-11-30 with what is published, its first day not'
    where source = 'Kontor seed, not yet compared with TEDB' and category = 'REDUCED'
      and country in ('AT', 'BE', 'EE', 'ES', 'FR', 'HU', 'IE', 'IT', 'JUNGHOLZ', 'LT', 'LU', 'MT', 'NL', 'PL', 'PT');
