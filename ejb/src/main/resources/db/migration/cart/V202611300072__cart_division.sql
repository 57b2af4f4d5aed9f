-- How the customer divided the cart into consignments, as JSON; null while all goes in one.
alter table cart
    add column division text,
    add constraint ck_cart_division check (length(division) <= 200000);
