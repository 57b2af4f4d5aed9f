-- One order of a cart, whatever version of it was ordered. Orders name their cart as checkout:<token>; those of before, and
-- of servers of the version before while they run, put the version of the cart behind it.
create unique index uq_orders_cart on orders (regexp_replace(checkout_token, '^(checkout:[0-9a-f]{32}):[0-9]+$', '\1'));
