-- Search looks up words by product and numbers by variant: two views, so that each finds its own index.
drop view catalog_searchable;
create view catalog_words as
select id as product_id, name, document from product where status = 'ACTIVE';
create view catalog_numbers as
select p.id as product_id, p.slug, p.name, v.sku, v.gtin
  from product p join variant v on v.product_id = p.id
 where p.status = 'ACTIVE';
create index ix_variant_sku_prefix on variant (sku varchar_pattern_ops);
