-- An order may be reviewed beside other holds: it is found by the hold itself, not by the foremost of them.
drop index ix_orders_review;
create index ix_orders_review on orders (placed_at) where hold_review is not null;
