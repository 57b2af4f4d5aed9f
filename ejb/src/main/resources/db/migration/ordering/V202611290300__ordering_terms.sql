-- The terms that the buyer agreed to: which publication of which page, and when. Earlier orders, and those of a shop
-- that publishes no terms, have none.
alter table orders add column terms_page varchar(80);
alter table orders add column terms_version int;
alter table orders add column terms_agreed_at timestamptz;
alter table orders add constraint ck_orders_terms check (num_nulls(terms_page, terms_version, terms_agreed_at) in (0, 3));
