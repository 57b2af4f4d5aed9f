-- Customers make an order that ended unpaid again, too: in a cart of their own, which is no draft.
alter table cart drop constraint ck_cart_copied_from;
