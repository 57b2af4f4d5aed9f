-- The fee of the way to pay is charged once, with the first parcel, as the delivery is.
alter table invoice_line
    drop constraint ck_invoice_line_kind,
    add constraint ck_invoice_line_kind check (line_kind in ('ITEM', 'DELIVERY', 'FEE'));
create unique index uq_invoice_line_fee on invoice_line (order_line_id) where kind = 'INVOICE' and line_kind = 'FEE';
