-- Whose account a cart belongs to; null for the carts of guests and for drafts. An account has one cart at a time, and
-- the cart of a guest who signs in is put into it.
alter table cart
    add customer varchar(20),
    drop constraint ck_cart_status,
    add constraint ck_cart_status check (status in ('ACTIVE', 'COMPLETED', 'EXPIRED', 'DISCARDED', 'MERGED')),
    add constraint ck_cart_customer check (customer is null or made_by is null),
    add constraint ck_cart_merged check (status <> 'MERGED' or customer is null and made_by is null);
create unique index uq_cart_customer on cart (customer) where customer is not null and status = 'ACTIVE';
insert into status_arrow values ('cart', 'ACTIVE', 'MERGED');
