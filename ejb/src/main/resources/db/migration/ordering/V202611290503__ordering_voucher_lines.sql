create or replace view audit.v_line as
select l.order_id, l.sku, l.quantity as qty, l.unit_minor, l.discount_minor, l.tax_minor, l.line_minor,
       l.id, l.kind, l.shipped, l.cancelled, l.returned, l.refunded_minor, l.waived_minor, l.tax_category
from kontor.order_line l;
comment on view audit.v_line is 'Lines of orders, the delivery fee among them (kind DELIVERY); line_minor includes discount and tax. Gift cards (tax_category VOUCHER) count as shipped once they were issued.';
