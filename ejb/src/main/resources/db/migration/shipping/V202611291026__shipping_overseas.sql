-- The price to the European Union does not hold overseas: no delivery to overseas France and Greenland until staff add a
-- zone for them.
insert into delivery_area (zone_id, country, from_code, to_code, excluded)
select z.id, a.country, a.from_code, a.to_code, true
  from delivery_zone z
  join (values ('FR', '971', '978'), ('FR', '984', '988'), ('DK', '39', '39')) a (country, from_code, to_code) on true
 where z.name = 'European Union'
   and exists (select 1 from delivery_area w where w.zone_id = z.id and w.country = a.country and not w.excluded);
