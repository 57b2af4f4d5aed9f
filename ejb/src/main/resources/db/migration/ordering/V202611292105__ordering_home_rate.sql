-- What one unit of the home currency was worth in the currency of the order on its day; none where that is the home one.
-- Documents name the tax in the home currency by it (Directive 2006/112/EC, Article 230).
alter table orders add home_rate numeric(18, 6);
alter table orders add constraint ck_orders_home_rate check (home_rate > 0);
