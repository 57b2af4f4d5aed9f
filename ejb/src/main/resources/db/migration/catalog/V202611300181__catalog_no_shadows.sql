-- Stock under these numbers is there to be tried, not to be sold (inventory.StockProofs).
alter table variant add constraint ck_variant_shadow check (sku not like 'KONTOR-SHADOW-%');
