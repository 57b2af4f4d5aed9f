-- A draft that makes an order again which ended unpaid: that order must not live beside it.
alter table cart
    add copied_from varchar(20),
    add constraint ck_cart_copied_from check (copied_from is null or made_by is not null);
create index ix_cart_copied_from on cart (copied_from) where copied_from is not null;
-- The cart of an order is looked for by its number.
create index ix_cart_order_number on cart (order_number) where order_number is not null;
