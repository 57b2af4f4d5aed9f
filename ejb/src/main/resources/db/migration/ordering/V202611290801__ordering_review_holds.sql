-- A paid order that a person looks at before anything of it is sent.
alter table orders
    drop constraint ck_orders_hold_kind,
    add constraint ck_orders_hold_kind check (hold_kind in ('STAFF', 'PAYMENT', 'REVIEW'));
create index ix_orders_review on orders (placed_at) where hold_kind = 'REVIEW';
