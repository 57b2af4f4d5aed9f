-- A SKU has one price of its own in each currency, and each has a history of its own.
create or replace view price_period as
select h.id, h.sku, h.list_id, h.list_name, h.buyers, h.from_quantity, h.price_minor, h.currency, h.starts_at,
       least(h.ends_at, lead(h.recorded_at) over (partition by h.sku, h.list_id, h.from_quantity, h.currency order by h.id))
           as ends_at
  from price_history h;
create or replace view audit.v_price_own as
select last.sku, last.price_minor, last.currency
  from (select distinct on (h.sku, h.currency) h.sku, h.price_minor, h.currency from price_history h
         where h.list_id is null order by h.sku, h.currency, h.id desc) last
 where last.price_minor is not null;
