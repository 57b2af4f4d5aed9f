-- The first and the last day on which delivery was promised when the order was placed; earlier orders have none.
alter table orders add column promised_first date;
alter table orders add column promised_last date;
alter table orders add constraint ck_orders_promise
    check ((promised_first is null) = (promised_last is null) and promised_first <= promised_last);
