-- No order comes to more: beyond it a price is mistyped (PricedOrder.most).
alter table orders
    add constraint ck_orders_most check (total_minor <= 1000000000000);
