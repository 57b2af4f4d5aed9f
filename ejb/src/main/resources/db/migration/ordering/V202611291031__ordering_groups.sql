-- The group of customers whose prices and ways an order had; whoever is in it later.
alter table orders add buyer_group varchar(20);
