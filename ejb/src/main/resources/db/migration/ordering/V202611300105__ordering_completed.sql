-- Orders that were paid after they were sent and invoiced, as by invoice or at the door, were never called complete.
with done as (
    update orders o set status = 'COMPLETED', version = version + 1
    where o.status = 'CONFIRMED' and o.billing_status in ('INVOICED', 'PART_CREDITED', 'CREDITED')
      and o.payment_status in ('PAID', 'PART_REFUNDED', 'REFUNDED')
      and not exists (select 1 from order_line l where l.order_id = o.id and l.kind = 'ITEM' and l.quantity > l.shipped + l.cancelled)
    returning o.id
)
insert into order_status_change (id, order_id, from_status, to_status, reason, actor, at)
select nextval('order_status_change_seq'), id, 'CONFIRMED', 'COMPLETED', 'shipped, invoiced and paid', 'system', business_now() from done;
