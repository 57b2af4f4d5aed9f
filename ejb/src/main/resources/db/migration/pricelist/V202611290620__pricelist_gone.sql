-- A SKU that is no longer sold has no price: its history ends with a row that says so.
create or replace view audit.v_price_own as
select last.sku, last.price_minor, last.currency
  from (select distinct on (h.sku) h.sku, h.price_minor, h.currency from price_history h
         where h.list_id is null order by h.sku, h.id desc) last
 where last.price_minor is not null;
