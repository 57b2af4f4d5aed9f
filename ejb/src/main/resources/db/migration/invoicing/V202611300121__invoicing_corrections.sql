-- A supply that turns out to be exempt after it was invoiced with tax: a credit note takes back what is left of the
-- invoice, and a new invoice charges it without tax. Both name the invoice that was wrong, and belong to no refund.
alter table invoice
    add correction boolean not null default false,
    drop constraint ck_invoice_reason,
    add constraint ck_invoice_reason check (
        kind = 'CREDIT_NOTE' and preceding_number is not null and (refund_number is null) = correction
        or kind = 'INVOICE' and refund_number is null and (preceding_number is not null) = correction);
create unique index uq_invoice_correction on invoice (preceding_number, kind) where correction;
alter table invoice_line
    add correction boolean not null default false,
    drop constraint ck_invoice_line_shipment,
    add constraint ck_invoice_line_shipment check ((kind = 'INVOICE' and not correction) = (shipment_id is not null));
drop index uq_invoice_line_shipment;
create unique index uq_invoice_line_shipment on invoice_line (order_line_id, shipment_id) where kind = 'INVOICE' and not correction;
drop index uq_invoice_line_delivery;
create unique index uq_invoice_line_delivery on invoice_line (order_line_id)
    where kind = 'INVOICE' and line_kind = 'DELIVERY' and not correction;
drop index uq_invoice_line_fee;
create unique index uq_invoice_line_fee on invoice_line (order_line_id) where kind = 'INVOICE' and line_kind = 'FEE' and not correction;

create or replace view audit.v_invoice as
select i.id, o.id as order_id, i.kind, i.series::varchar(10) as series, i.year, i.no, i.gross_minor as total_minor, i.issued_at,
       i.number::varchar(30) as number, i.currency, i.issued_on as business_date, i.net_minor, i.tax_minor,
       i.refund_number::varchar(30) as refund_number, i.preceding_number::varchar(30) as preceding_number, i.correction
from kontor.invoice i
left join kontor.orders o on o.number = i.order_number;
