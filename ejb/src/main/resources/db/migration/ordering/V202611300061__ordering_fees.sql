-- What the way to pay costs: lines of their own, one for each rate, as the delivery has.
alter table orders
    add fee_minor bigint not null default 0,
    drop constraint ck_orders_total,
    add constraint ck_orders_total check
        (total_minor >= 0 and fee_minor >= 0 and total_minor = items_minor + delivery_minor + fee_minor);
alter table order_line
    drop constraint ck_order_line_kind,
    add constraint ck_order_line_kind check (kind in ('ITEM', 'DELIVERY', 'FEE'));
comment on view audit.v_order is 'Orders; total_minor includes delivery, fee of the way to pay, and tax.';
