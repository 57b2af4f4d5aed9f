-- Whether customers may divide an order into several deliveries. Servers of the version before know nothing of consignments:
-- where they may still be running it is off until an administrator switches it on, and on where nobody ever ordered.
alter table market add divides boolean not null default false;
update market set divides = not exists (select from orders);
