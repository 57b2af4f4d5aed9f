-- For how many hours after they ordered customers may call an order off themselves; null: until something is packed.
alter table market
    add cancel_hours int,
    add constraint ck_market_cancel_hours check (cancel_hours between 1 and 8760);
