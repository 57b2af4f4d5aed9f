create or replace view audit.v_payment as
select p.id, o.id as order_id, p.status, p.currency, p.authorised_minor as authorised, p.captured_minor as captured,
       p.refunded_minor as refunded, p.gateway_ref, p.idem_key, p.updated_at,
       p.reference, p.gateway, p.method, p.amount_minor, p.intent_ref, p.expires_at,
       p.released_minor as released, p.take_money, p.capture_before
from kontor.payment p
left join kontor.orders o on o.number = p.reference;

create or replace view audit.v_line as
select l.order_id, l.sku, l.quantity as qty, l.unit_minor, l.discount_minor, l.tax_minor, l.line_minor,
       l.id, l.kind, l.shipped, l.cancelled, l.returned, l.refunded_minor, l.waived_minor
from kontor.order_line l;

create or replace view audit.v_order as
select o.id, o.number, o.customer_id, o.status, o.currency, o.total_minor, o.placed_at,
       o.payment_status, o.fulfilment_status, o.billing_status, o.business_date, o.pay_until, o.confirmed_at, o.email,
       o.hold_kind
from kontor.orders o;
