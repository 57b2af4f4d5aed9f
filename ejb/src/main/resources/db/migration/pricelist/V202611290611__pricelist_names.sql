-- Two lists whose names differ only in case are one to whoever reads them. Those that are there already get their number.
update price_list l set name = left(l.name, 60) || ' ' || l.id
 where exists (select 1 from price_list o where lower(o.name) = lower(l.name) and o.id < l.id);
alter table price_list drop constraint uq_price_list_name;
create unique index uq_price_list_name on price_list (lower(name));
