-- How much of an order came back after it was sent: nothing, a part, or every unit that was not called off.
alter table orders
    add column return_status varchar(20) not null default 'NONE',
    add constraint ck_orders_return_status check (return_status in ('NONE', 'PARTIAL', 'RETURNED'));
create index ix_orders_return_status on orders (return_status, placed_at desc, id desc);

create view audit.v_granted_refund_line as
select r.id as refund_id, r.order_number, r.status, l.order_line_id as line_id, l.quantity as qty, l.amount_minor, l.goods
from kontor.refund_line l join kontor.refund r on r.id = l.refund_id;
comment on view audit.v_granted_refund_line is 'What granted refunds give back for which lines; goods that are RESTOCKED or WRITTEN_OFF came back.';

update orders o set return_status = case when b.whole then 'RETURNED' else 'PARTIAL' end
from (select l.order_id, bool_and(l.quantity = l.cancelled + coalesce(g.qty, 0)) as whole
      from order_line l
      left join (select line_id, sum(qty) as qty from audit.v_granted_refund_line
                 where status in ('PAID_OUT', 'CREDITED') and goods in ('RESTOCKED', 'WRITTEN_OFF') group by line_id) g
             on g.line_id = l.id
      where l.kind = 'ITEM'
      group by l.order_id having sum(g.qty) > 0) b
where b.order_id = o.id;

create or replace view audit.v_order as
select o.id, o.number, o.customer_id, o.status, o.currency, o.total_minor, o.placed_at,
       o.payment_status, o.fulfilment_status, o.billing_status, o.business_date, o.pay_until, o.confirmed_at, o.email,
       o.hold_kind, o.return_status
from kontor.orders o;

-- A server of the version before counts what came back and does not say so; this goes once no such server runs.
create function order_says_what_came_back() returns trigger language plpgsql as $$
begin
    update orders o set return_status = b.derived
    from (select case when sum(returned) = 0 then 'NONE' when bool_and(quantity = cancelled + returned) then 'RETURNED'
                      else 'PARTIAL' end as derived
          from order_line where order_id = new.order_id and kind = 'ITEM') b
    where o.id = new.order_id and o.return_status <> b.derived;
    return null;
end $$;
create trigger tr_order_line_came_back after update of returned, cancelled on order_line
    for each row when (new.kind = 'ITEM') execute function order_says_what_came_back();
