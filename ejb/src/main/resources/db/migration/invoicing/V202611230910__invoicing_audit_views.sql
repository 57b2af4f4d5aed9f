create or replace view audit.v_invoice as
select i.id, o.id as order_id, i.kind, i.series::varchar(10) as series, i.year, i.no, i.gross_minor as total_minor, i.issued_at,
       i.number::varchar(30) as number, i.currency, i.issued_on as business_date, i.net_minor, i.tax_minor,
       i.refund_number::varchar(30) as refund_number
from kontor.invoice i
left join kontor.orders o on o.number = i.order_number;
comment on view audit.v_invoice is 'Invoices and credit notes as issued; amounts are positive in both.';

create or replace view audit.v_invoice_line as
select l.invoice_id, l.order_line_id as line_id, l.shipment_id, l.quantity as qty, l.gross_minor
from kontor.invoice_line l;
comment on view audit.v_invoice_line is 'What a document charges of an order line; shipment_id is null in a credit note.';
