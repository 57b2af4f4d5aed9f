-- Lists of orders by how far they are paid, sent and invoiced, the newest first.
create index ix_orders_payment_status on orders (payment_status, placed_at desc, id desc);
create index ix_orders_fulfilment_status on orders (fulfilment_status, placed_at desc, id desc);
create index ix_orders_billing_status on orders (billing_status, placed_at desc, id desc);

-- Of orders whose last units were called off after others had arrived or were invoiced, nobody said that this was all.
update orders o set fulfilment_status = case when p.arrived = p.gone then 'DELIVERED' else 'PART_DELIVERED' end
from (select order_number, count(*) as gone, count(*) filter (where status = 'DELIVERED') as arrived from shipment
      where status in ('SHIPPED', 'DELIVERED', 'RETURNED_TO_SENDER', 'LOST') group by order_number) p
where p.order_number = o.number and o.fulfilment_status = 'SHIPPED' and p.arrived > 0;

update orders o set billing_status = case when b.credited = 0 then 'INVOICED' when b.credited = b.invoiced then 'CREDITED'
                                          else 'PART_CREDITED' end
from (select l.order_id, coalesce(sum(i.invoiced), 0) as invoiced, coalesce(sum(i.credited), 0) as credited
      from order_line l
      left join (select order_line_id, coalesce(sum(quantity) filter (where kind = 'INVOICE'), 0) as pieces,
                        sum(gross_minor) filter (where kind = 'INVOICE') as invoiced,
                        sum(gross_minor) filter (where kind = 'CREDIT_NOTE') as credited
                 from invoice_line group by order_line_id) i on i.order_line_id = l.id
      group by l.order_id
      having bool_and(l.kind <> 'ITEM' or l.quantity = l.cancelled + l.shipped)
         and bool_and(l.kind <> 'ITEM' or l.tax_category = 'VOUCHER' or coalesce(i.pieces, 0) >= l.shipped)) b
where b.order_id = o.id and o.billing_status = 'PART_INVOICED';
