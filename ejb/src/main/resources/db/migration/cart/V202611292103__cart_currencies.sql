-- A cart goes to another market with its owner; the price that was seen last keeps the currency in which it was seen.
alter table cart_line add seen_currency varchar(3);
update cart_line l set seen_currency = c.currency from cart c where c.id = l.cart_id;
alter table cart_line alter column seen_currency set not null;
