-- How the customer divided the cart into consignments, as JSON; null while all goes in one.
alter table cart add column division varchar(20000);
