-- Tax that was charged and not owed goes back alone: the goods stay, and documents of invoicing have taken it off before.
alter table refund_line
    drop constraint ck_refund_line_goods,
    add constraint ck_refund_line_goods check (goods in ('RESTOCKED', 'WRITTEN_OFF', 'KEPT', 'NOT_SHIPPED', 'NONE', 'TAX')),
    add constraint ck_refund_line_tax check (goods <> 'TAX' or quantity = 0 and amount_minor > 0);

create or replace view audit.v_granted_refund as
select r.id, o.id as order_id, r.number, r.payment_id, r.status, r.currency, r.amount_minor, r.created_at, r.settled_at,
       (select coalesce(sum(l.amount_minor), 0) from kontor.refund_line l where l.refund_id = r.id)::bigint as lines_minor,
       (select coalesce(sum(l.amount_minor), 0) from kontor.refund_line l where l.refund_id = r.id and l.goods = 'TAX')::bigint as tax_minor
from kontor.refund r
left join kontor.orders o on o.number = r.order_number;
