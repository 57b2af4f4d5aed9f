-- What the customer saw of delivery and tax, so that other sums are named; null for carts that were not shown since.
alter table cart add seen_sums text;
