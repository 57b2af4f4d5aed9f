-- A list may be for one group of customers, GROUP:dealers. What holds the column is made again as it was.
drop view price_offer;
drop view price_period;
drop trigger tr_price_list_history on price_list;
alter table price_list drop constraint ck_price_list_buyers;
alter table price_list alter column buyers type varchar(30);
alter table price_list add constraint ck_price_list_buyers
    check (buyers in ('EVERYBODY', 'BUSINESSES') or buyers ~ '^GROUP:[a-z0-9][a-z0-9-]{0,19}$');
alter table price_history alter column buyers type varchar(30);
create trigger tr_price_list_history after update on price_list
    for each row when ((old.active, old.buyers, old.starts_at, old.ends_at)
                       is distinct from (new.active, new.buyers, new.starts_at, new.ends_at))
    execute function price_list_changed();
create view price_offer as
select e.sku, l.currency, l.buyers, e.from_quantity, e.price_minor, l.id as list_id, l.name as list_name,
       coalesce(l.starts_at, '-infinity') as starts_at, coalesce(l.ends_at, 'infinity') as ends_at,
       greatest(l.starts_at, l.in_force_since, e.since) as since
  from price_list_entry e join price_list l on l.id = e.price_list_id
 where l.active;
create view price_period as
select h.id, h.sku, h.list_id, h.list_name, h.buyers, h.from_quantity, h.price_minor, h.currency, h.starts_at,
       least(h.ends_at, lead(h.recorded_at) over (partition by h.sku, h.list_id, h.from_quantity order by h.id)) as ends_at
  from price_history h;
