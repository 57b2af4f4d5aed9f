-- Goods are of any category that there is.
alter table product
    drop constraint ck_product_tax_category,
    add constraint fk_product_tax_category foreign key (tax_category) references tax_category deferrable initially deferred;
