-- Money of a line that was never taken because its units were called off before.
alter table order_line
    add column waived_minor bigint not null default 0,
    add constraint ck_order_line_waived check (waived_minor >= 0 and waived_minor + refunded_minor <= line_minor);

-- Why an order is held: by a person, or because its payment no longer covers it.
alter table orders
    add column hold_kind   varchar(10),
    add column hold_reason varchar(300);
update orders set hold_kind = 'STAFF', hold_reason = 'held by staff' where status = 'ON_HOLD';
alter table orders
    add constraint ck_orders_hold_kind check (hold_kind in ('STAFF', 'PAYMENT')),
    add constraint ck_orders_hold check ((status = 'ON_HOLD') = (hold_kind is not null));
