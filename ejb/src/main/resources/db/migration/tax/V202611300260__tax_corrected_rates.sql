-- Rates of the seed that were wrong when they were compared with what is published. Only rows that are still as they were
-- seeded: what a shop has changed, or ended by a rate that it announced, stays as it is. Orders and documents keep what they
-- were taxed with. Each correction is told in the audit trail.
do $$
declare
    each  record;
    entry bigint;
begin
    for each in
        select * from (values
            ('CY', 'REDUCED', 3, date '2024-01-01', null::date, 3, date '2023-07-21', 5, date '2014-01-13',
             'VAT law of Cyprus as published on 2023-07-21; 5 % before'),
            ('RO', 'REDUCED', 5, '2018-01-01', '2025-08-01', 5, '2016-01-01', null, null,
             'Tax code of Romania (law 227/2015), article 291 (3)'),
            ('AZORES', 'STANDARD', 18, '2016-01-01', '2021-07-01', 18, '2014-01-01', null, null,
             'Article 18 (3) CIVA (Portugal), from the budget of 2014 on'),
            ('AZORES', 'REDUCED', 4, '2014-01-01', null, 4, '2015-07-01', 5, '2014-01-01',
             'Article 18 (3) CIVA (Portugal), law 63-A/2015; 5 % before'),
            ('JUNGHOLZ', 'STANDARD', 19, '2021-01-01', null, 20, '1984-01-01', null, null,
             'Section 10 (1) UStG 1994 (Austria); 19 % of section 10 (4) is for suppliers who are established there')
        ) seed (place, category, seeded, seeded_from, seeded_to, percentage, valid_from, earlier, earlier_from, source)
    loop
        update tax_rate r set percentage = each.percentage, valid_from = each.valid_from, source = each.source
            where r.country = each.place and r.category = each.category and r.percentage = each.seeded
              and r.valid_from = each.seeded_from and r.valid_to is not distinct from each.seeded_to
              and r.source = 'Kontor seed, not yet compared with TEDB';
        continue when not found;
        insert into tax_rate (country, category, percentage, valid_from, valid_to, source)
            select each.place, each.category, each.earlier, each.earlier_from, each.valid_from, each.source
            where each.earlier is not null;
        insert into audit_entry (at, actor, actor_kind, action, subject_type, subject)
            values (business_now(), 'migration', 'SYSTEM', 'tax.correct', 'tax rate', each.place || ' ' || each.category)
            returning id into entry;
        insert into audit_change (entry_id, field, before_value, after_value)
            values (entry, 'rate', each.seeded || ' % from ' || each.seeded_from,
                    each.percentage || ' % from ' || each.valid_from
                        || coalesce(', ' || each.earlier || ' % from ' || each.earlier_from, ''));
    end loop;
end $$;
