-- What a product can be found by: accents and case folded, words as they are, the name weighing most. Needs no extension,
-- so an ordinary owner of the database can create it.
create function search_fold(words text) returns text language sql immutable strict parallel safe as
$$ select translate(lower(words), 'äöüßàáâãåçèéêëìíîïñòóôõøùúûýÿ', 'aousaaaaaceeeeiiiinooooouuuyy') $$;

alter table product add column document tsvector generated always as (
    setweight(to_tsvector('simple', search_fold(name)), 'A')
    || setweight(to_tsvector('simple', search_fold(brand)), 'B')
    || setweight(to_tsvector('simple', search_fold(summary)), 'C')
    || setweight(to_tsvector('simple', search_fold(description)), 'D')) stored;
create index ix_product_document on product using gin (document);

-- Published for search: one row per variant of a product on sale.
create view catalog_searchable as
select p.id as product_id, p.slug, p.name, p.document, v.sku, v.gtin
  from product p join variant v on v.product_id = p.id
 where p.status = 'ACTIVE';
