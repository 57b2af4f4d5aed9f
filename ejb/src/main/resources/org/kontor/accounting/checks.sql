-- What must always be true of the books. Each check finds the things that break its rule and says what it found;
-- a world in order answers every check with no row. They read the contract views only.
-- A title line is "-- CODE rule"; "-- CODE (at rest) rule" may speak for a while during work, but not once it is quiet.

-- L1 Every entry of the journal has postings, and they sum to zero in each currency
select ref as subject, cast(sum(amount_minor) as text) || ' ' || currency as found
from audit.v_posting group by journal_id, ref, currency having sum(amount_minor) <> 0;

-- L2 A business reference is booked once
select ref as subject, count(distinct journal_id) || ' entries' as found
from audit.v_posting group by ref having count(distinct journal_id) > 1;

-- L3 What the ledger says the payment provider, its fees, the bank, carriers and gift cards hold is what payments brought in
select coalesce(p.currency, l.currency) as subject,
       'payments ' || coalesce(p.sum, 0) || ', ledger ' || coalesce(l.sum, 0) as found
from (select currency, sum(captured - refunded) as sum from audit.v_payment group by currency) p
full join (select currency, sum(amount_minor) as sum from audit.v_posting
           where account in ('gateway_receivable', 'gateway_fee', 'payout_in_transit', 'bank', 'unmatched_receipts', 'carrier_receivable',
                             'carrier_fee')
              or account = 'gift_card_liability' and (ref like 'capture:%' or ref like 'refund:%') group by currency) l
  on l.currency = p.currency
where coalesce(p.sum, 0) <> coalesce(l.sum, 0);

-- L4 What every payment brought in and every refund took out is booked with its own amount, and nothing else is booked so
select coalesce(t.ref, l.ref) as subject,
       'provider ' || coalesce(t.amount, 0) || ', ledger ' || coalesce(l.amount, 0) as found
from (select 'capture:' || idem_key as ref, captured as amount from audit.v_payment where captured > 0
      union all
      select 'refund:' || idem_key, -amount from audit.v_refund where status = 'SUCCEEDED') t
full join (select regexp_replace(ref, '^(capture:.*):[0-9]+$', '\1') as ref,
                  sum(amount_minor) filter (where account in ('gateway_receivable', 'bank', 'carrier_receivable', 'gift_card_liability')) as amount
           from audit.v_posting where ref like 'capture:%' or ref like 'refund:%' group by 1) l on l.ref = t.ref
where coalesce(t.amount, 0) <> coalesce(l.amount, 0);

-- L5 Every invoice and credit note is booked with its net amount and its tax, and nothing else is booked as one
select coalesce(i.ref, l.ref) as subject,
       'document ' || coalesce(i.net, 0) || ' and ' || coalesce(i.tax, 0)
       || ', ledger ' || coalesce(l.net, 0) || ' and ' || coalesce(l.tax, 0) as found
from (select 'invoice:' || number as ref, case kind when 'INVOICE' then net_minor else -net_minor end as net,
             case kind when 'INVOICE' then tax_minor else -tax_minor end as tax from audit.v_invoice) i
full join (select ref, coalesce(-sum(amount_minor) filter (where account_type = 'INCOME'), 0) as net,
                  coalesce(-sum(amount_minor) filter (where account like 'vat_payable%'), 0) as tax
           from audit.v_posting where ref like 'invoice:%' group by ref) l on l.ref = i.ref
where coalesce(i.net, 0) <> coalesce(l.net, 0) or coalesce(i.tax, 0) <> coalesce(l.tax, 0);

-- L6 Every payout that was matched is booked with its gross amount, fee and net amount
select coalesce(p.ref, l.ref) as subject,
       'payout ' || coalesce(p.gross, 0) || ' less ' || coalesce(p.fee, 0)
       || ', ledger ' || coalesce(l.gross, 0) || ' less ' || coalesce(l.fee, 0) as found
from (select 'payout:' || ref as ref, gross_minor as gross, fee_minor as fee from audit.v_payout) p
full join (select ref, coalesce(-sum(amount_minor) filter (where account = 'gateway_receivable'), 0) as gross,
                  coalesce(sum(amount_minor) filter (where account = 'gateway_fee'), 0) as fee
           from audit.v_posting where ref like 'payout:%' group by ref) l on l.ref = p.ref
where coalesce(p.gross, 0) <> coalesce(l.gross, 0) or coalesce(p.fee, 0) <> coalesce(l.fee, 0);

-- L7 Money on the bank of which nobody knows what it is for is booked as such, and what transfers brought is what was received
select coalesce(r.currency, l.currency) as subject,
       'receipts ' || coalesce(r.sum, 0) || ', ledger ' || coalesce(l.sum, 0) as found
from (select currency, sum(amount_minor) as sum from audit.v_receipt where status = 'OPEN' group by currency) r
full join (select currency, -sum(amount_minor) as sum from audit.v_posting where account = 'unmatched_receipts' group by currency) l
  on l.currency = r.currency
where coalesce(r.sum, 0) <> coalesce(l.sum, 0);

-- L8 What carriers owe is what they collected for us, less what they paid out or keep as their fee
select coalesce(c.currency, l.currency) as subject,
       'collected and not paid out ' || coalesce(c.sum, 0) || ', ledger ' || coalesce(l.sum, 0) as found
from (select currency, sum(coalesce(collected, 0) - remitted - kept) as sum from audit.v_collection group by currency) c
full join (select currency, sum(amount_minor) as sum from audit.v_posting where account = 'carrier_receivable' group by currency) l
  on l.currency = c.currency
where coalesce(c.sum, 0) <> coalesce(l.sum, 0);

-- S1 Stock is never negative, and no more is promised than there is or may be ordered in
select sku as subject, on_hand || ' on hand, ' || reserved || ' reserved' as found
from audit.v_stock
where on_hand < 0 or reserved < 0 or reserved > on_hand + backorder_limit or reserved + available <> on_hand;

-- S2 Stock is the sum of its movements
select s.sku as subject, s.on_hand || ' and ' || s.reserved || ' reserved, moves '
       || coalesce(m.on_hand, 0) || ' and ' || coalesce(m.reserved, 0) as found
from audit.v_stock s
left join (select sku, sum(delta_on_hand) as on_hand, sum(delta_reserved) as reserved
           from audit.v_stock_move group by sku) m on m.sku = s.sku
where s.on_hand <> coalesce(m.on_hand, 0) or s.reserved <> coalesce(m.reserved, 0);

-- S3 Reserved stock is what open orders still wait for
select s.sku as subject, s.reserved || ' reserved, orders wait for ' || coalesce(q.open, 0) as found
from audit.v_stock s
left join (select l.sku, sum(l.qty - l.shipped - l.cancelled) as open
           from audit.v_line l join audit.v_order o on o.id = l.order_id
           where l.kind = 'ITEM' and l.tax_category <> 'VOUCHER' and (o.status in ('PENDING_PAYMENT', 'CONFIRMED', 'ON_HOLD')
               or o.status = 'DRAFT' and exists (select 1 from audit.v_reservation r where r.order_id = o.id))
           group by l.sku) q on q.sku = s.sku
where s.reserved <> coalesce(q.open, 0)
union all
select coalesce(r.order_number, l.number) || ' ' || coalesce(r.sku, l.sku),
       coalesce(r.open, 0) || ' reserved, the order waits for ' || coalesce(l.open, 0)
from (select order_number, sku, open from audit.v_reservation where open <> 0) r
full join (select o.number, l.sku, sum(l.qty - l.shipped - l.cancelled) as open
           from audit.v_line l join audit.v_order o on o.id = l.order_id
           where l.kind = 'ITEM' and l.tax_category <> 'VOUCHER' and o.status in ('PENDING_PAYMENT', 'CONFIRMED', 'ON_HOLD')
           group by o.number, l.sku having sum(l.qty - l.shipped - l.cancelled) <> 0) l
  on l.number = r.order_number and l.sku = r.sku
where r.open is distinct from l.open
  and not exists (select 1 from audit.v_order d where d.number = r.order_number and d.status = 'DRAFT');

-- S4 What is packed lies on the shelf, and reservations and parcels agree on it
select sku as subject, max(on_hand) || ' on hand, ' || sum(packed) || ' packed' as found
from audit.v_stock_queue group by sku having sum(packed) > max(on_hand)
union all
select coalesce(r.order_number, p.number) || ' ' || coalesce(r.sku, p.sku),
       coalesce(r.packed, 0) || ' packed, parcels hold ' || coalesce(p.qty, 0)
from (select order_number, sku, packed from audit.v_reservation where packed <> 0) r
full join (select o.number, l.sku, sum(l.qty) as qty from audit.v_shipment_line l join audit.v_order o on o.id = l.order_id
           where l.status in ('DRAFT', 'PICKING', 'PACKED') group by o.number, l.sku) p
  on p.number = r.order_number and p.sku = r.sku
where r.packed is distinct from p.qty;

-- S5 Goods go to those who came first: everybody has a place, nobody is served while one before waits, and the next place is new
select q.order_number || ' ' || q.sku as subject, 'no place in the queue' as found
from audit.v_stock_queue q where q.place is null
union all
select sku, 'an order at place ' || max(place) filter (where served > packed) || ' is served, one at '
       || min(place) filter (where served < open) || ' waits'
from audit.v_stock_queue group by sku
having max(place) filter (where served > packed) > min(place) filter (where served < open)
union all
select s.sku, 'the last place is ' || s.last_place || ', an order has ' || max(q.place)
from audit.v_stock s join audit.v_stock_queue q on q.sku = s.sku
group by s.sku, s.last_place having max(q.place) > s.last_place;

-- S6 What was withdrawn is not sold ahead any more, and only what never came is ordered in advance
select s.sku as subject, s.backorder_limit || ' may be sold ahead, ' || greatest(0, s.reserved - s.on_hand) || ' are promised' as found
from audit.v_stock s where s.backorder_withdrawn and s.backorder_limit <> greatest(0, s.reserved - s.on_hand)
union all
select s.sku, 'counts as never there, ' || s.on_hand || ' are here'
from audit.v_stock s where s.on_hand > 0 and not s.arrived;

-- P1 What is captured or let go was authorised, no more is refunded than captured, and calls add up
select 'payment ' || id as subject, authorised || ' authorised, ' || captured || ' captured, ' || released || ' let go, '
       || refunded || ' refunded' as found
from audit.v_payment
where captured + released > authorised or refunded > captured or least(authorised, captured, released, refunded) < 0
union all
select 'payment ' || p.id, p.captured || ' captured, calls took ' || coalesce(t.sum, 0)
from audit.v_payment p
left join (select payment_id, sum(amount_minor) as sum from audit.v_transaction
           where type in ('SALE', 'CAPTURE') and status = 'SUCCESS' group by payment_id) t on t.payment_id = p.id
where p.captured <> coalesce(t.sum, 0)
union all
select 'payment ' || p.id, p.refunded || ' refunded, refunds sum to ' || coalesce(r.sum, 0)
from audit.v_payment p
left join (select payment_id, sum(amount) as sum from audit.v_refund where status = 'SUCCEEDED' group by payment_id) r
  on r.payment_id = p.id
where p.refunded <> coalesce(r.sum, 0);

-- P2 An order has at most one live payment per method and gift card, but for those that let a part go, came after their end or brought too little by card
select reference as subject, count(*) || ' live payments by ' || method as found
from audit.v_payment
where status in ('CREATED', 'REQUIRES_ACTION', 'PROCESSING', 'UNKNOWN', 'AUTHORIZED', 'PART_CAPTURED', 'CAPTURED')
  and released = 0 and not late and (method <> 'card' or authorised = 0 or authorised >= amount_minor)
group by reference, method, case method when 'giftcard' then gateway_ref else '' end having count(*) > 1;

-- P3 Payments, or the promise to pay an invoice or at the door, cover what was confirmed, in the order's currency and no more, and captures cover what was shipped
select o.number as subject, 'due ' || o.total_minor - coalesce(l.waived, 0) || ', taken off ' || coalesce(c.off, 0)
       || ', covered ' || coalesce(p.covered, 0) || ', captured ' || coalesce(p.captured, 0)
       || ', promised ' || coalesce(p.promised, 0) || ', shipped ' || coalesce(l.shipped, 0) as found
from audit.v_order o
left join (select order_id, sum(authorised - released) filter (where status in ('AUTHORIZED', 'PART_CAPTURED', 'CAPTURED')) as covered,
                  sum(captured) as captured, sum(captured - refunded) as kept, min(currency) as lowest, max(currency) as highest,
                  sum(refunded) as refunded,
                  sum(authorised - released - captured) filter (where method in ('invoice', 'cod') and status in ('AUTHORIZED', 'PART_CAPTURED')) as promised
           from audit.v_payment where authorised > 0 group by order_id) p on p.order_id = o.id
left join (select order_id, sum(greatest(0, (line_minor - waived_minor) * shipped / nullif(qty - cancelled, 0) - cancelled)) as shipped,
                  sum(waived_minor) as waived, sum(refunded_minor) as refunded
           from audit.v_line where qty > 0 group by order_id) l on l.order_id = o.id
cross join lateral (select greatest(0, coalesce(l.refunded, 0) - coalesce(p.refunded, 0)) as off) c
cross join lateral (select coalesce(sum(d.pending), 0) as pending from audit.v_collection d where d.order_id = o.id) d -- no carrier can be stopped
where o.status in ('CONFIRMED', 'ON_HOLD', 'COMPLETED') and o.total_minor > 0
  and (coalesce(p.covered, 0) < o.total_minor - coalesce(l.waived, 0) - c.off and o.hold_kind is distinct from 'PAYMENT'
       or coalesce(p.captured, 0) + coalesce(p.promised, 0) + c.off < coalesce(l.shipped, 0)
       or p.kept > o.total_minor - coalesce(l.waived, 0) - coalesce(l.refunded, 0) and o.payment_status <> 'OVERPAID'
       or p.promised > greatest(d.pending, o.total_minor - coalesce(l.waived, 0) - c.off - p.captured)
       or p.lowest <> o.currency or p.highest <> o.currency);

-- P4 (at rest) Nothing hangs: orders are paid or expire, and the payment provider has answered
select number as subject, 'unpaid since ' || cast(placed_at as text) as found
from audit.v_order o
where status = 'PENDING_PAYMENT' and pay_until < kontor.business_now() - interval '15 minutes'
  and not exists (select 1 from audit.v_payment p where p.order_id = o.id and p.status = 'PROCESSING')
union all
select reference, 'payment ' || id || ' is ' || status || ' since ' || cast(updated_at as text)
from audit.v_payment
where status in ('CREATED', 'UNKNOWN') and updated_at < kontor.business_now() - interval '15 minutes'
   or status = 'REQUIRES_ACTION' and expires_at < kontor.business_now() - interval '15 minutes'
union all
select idem_key, type || ' is ' || status || ' since ' || cast(updated_at as text)
from audit.v_transaction
where status in ('INIT', 'UNKNOWN') and type in ('CAPTURE', 'VOID', 'REFUND')
  and updated_at < kontor.business_now() - interval '15 minutes';

-- P5 (at rest) An order that was cancelled or has expired holds no money, and none that has ended has any reserved
select o.number as subject, sum(p.captured - p.refunded) || ' ' || o.currency || ' held' as found
from audit.v_order o join audit.v_payment p on p.order_id = o.id
where o.status in ('CANCELLED', 'EXPIRED')
group by o.id, o.number, o.currency
having sum(p.captured - p.refunded) > (select coalesce(sum(r.amount), 0) from audit.v_refund r
    join audit.v_payment q on q.id = r.payment_id where q.order_id = o.id and r.status in ('INIT', 'PENDING', 'UNKNOWN'))
union all
select o.number, 'payment ' || p.id || ' still has ' || (p.authorised - p.captured - p.released) || ' reserved'
from audit.v_order o join audit.v_payment p on p.order_id = o.id
where o.status in ('CANCELLED', 'EXPIRED', 'COMPLETED') and p.take_money = 'AT_SHIPMENT'
  and p.status in ('AUTHORIZED', 'PART_CAPTURED') and p.authorised > p.captured + p.released;

-- P6 The key under which the payment provider is asked is used once
select idem_key as subject, count(*) || ' payments' as found
from audit.v_payment group by idem_key having count(*) > 1
union all
select idem_key, count(*) || ' transactions' from audit.v_transaction group by idem_key having count(*) > 1;

-- P7 What carriers collected for an order is what its payments at the door brought in, and no more is to be collected than is owed
select o.number as subject, 'carriers collected ' || c.collected || ', payments ' || coalesce(p.captured, 0)
       || '; to be collected ' || c.pending || ', owed ' || coalesce(p.owed, 0) as found
from audit.v_order o
join (select order_id, sum(coalesce(collected, 0)) as collected, sum(pending) as pending from audit.v_collection
      group by order_id) c on c.order_id = o.id
left join (select order_id, sum(captured) as captured, sum(authorised - released - captured)
                  filter (where status in ('AUTHORIZED', 'PART_CAPTURED')) as owed
           from audit.v_payment where method = 'cod' group by order_id) p on p.order_id = o.id
where c.collected <> coalesce(p.captured, 0) or c.pending > coalesce(p.owed, 0);

-- R1 A refund that staff granted is paid out once (again if it came back), or taken off what is owed, line by line, and the order knows it
select number as subject, 'granted ' || amount_minor || ', lines ' || lines_minor as found
from audit.v_granted_refund where amount_minor <> lines_minor
union all
select g.number, g.status || ' ' || g.amount_minor || ', provider paid ' || coalesce(sum(r.amount), 0) || ' in ' || count(r.id)
from audit.v_granted_refund g
left join audit.v_refund r on r.purpose = g.number and r.payment_id = g.payment_id and r.status = 'SUCCEEDED'
group by g.id, g.number, g.status, g.amount_minor
having coalesce(sum(r.amount), 0) <> case g.status when 'PAID_OUT' then g.amount_minor else 0 end
    or count(r.id) filter (where r.amount > 0) - count(r.id) filter (where r.amount < 0) > 1
union all
select o.number, 'lines refunded ' || l.sum || ', paid out ' || coalesce(g.sum, 0)
from audit.v_order o
join (select order_id, sum(refunded_minor) as sum from audit.v_line group by order_id) l on l.order_id = o.id
left join (select order_id, sum(amount_minor) as sum from audit.v_granted_refund where status in ('PAID_OUT', 'CREDITED', 'BOUNCED')
           group by order_id) g on g.order_id = o.id
where l.sum <> coalesce(g.sum, 0);

-- R2 What was called off of a line is what cancellations say, in units and in money never taken
select o.number || ' ' || l.sku as subject, l.cancelled || ' cancelled, ' || l.waived_minor || ' waived; cancellations say '
       || coalesce(c.qty, 0) || ', ' || coalesce(c.waived, 0) as found
from audit.v_line l join audit.v_order o on o.id = l.order_id
left join (select line_id, sum(qty) as qty, sum(waived_minor) as waived from audit.v_cancellation_line group by line_id) c
  on c.line_id = l.id
where l.waived_minor <> coalesce(c.waived, 0) or l.kind = 'ITEM' and l.cancelled <> coalesce(c.qty, 0);

-- O1 The total of an order is the sum of its lines
select o.number as subject, 'total ' || o.total_minor || ', lines ' || coalesce(sum(l.line_minor), 0) as found
from audit.v_order o left join audit.v_line l on l.order_id = o.id
group by o.id, o.number, o.total_minor
having o.total_minor <> coalesce(sum(l.line_minor), 0) or min(l.qty) <= 0 or min(l.line_minor) < 0;

-- O2 A line counts as shipped what its shipments carried, or the gift cards that were issued for it, never more than was ordered
select o.number || ' ' || l.sku as subject, l.shipped || ' shipped and ' || l.cancelled || ' cancelled of ' || l.qty
       || ', shipments carried ' || coalesce(s.qty, 0) as found
from audit.v_line l join audit.v_order o on o.id = l.order_id
left join (select line_id, sum(qty) as qty from audit.v_shipment_line where shipped_at is not null group by line_id
           union all
           select order_line_id, count(*) from audit.v_gift_card where origin = 'SOLD' group by order_line_id) s
  on s.line_id = l.id
where l.kind = 'ITEM' and l.shipped <> coalesce(s.qty, 0) or l.shipped + l.cancelled > l.qty or l.returned > l.shipped;

-- O3 The discount of a line is what promotions and people took off it, and its pieces cost together what the line costs
select o.number || ' ' || l.sku as subject, 'discount ' || l.discount_minor || ', taken off ' || coalesce(d.sum, 0) as found
from audit.v_line l join audit.v_order o on o.id = l.order_id
left join (select line_id, sum(amount_minor) as sum from audit.v_discount group by line_id) d on d.line_id = l.id
where l.discount_minor <> coalesce(d.sum, 0)
union all
select o.number || ' ' || l.sku, l.qty || ' for ' || l.line_minor || ' with tax ' || l.tax_minor || ', pieces '
       || u.pieces || ' for ' || u.gross || ' with tax ' || u.tax
from audit.v_line l join audit.v_order o on o.id = l.order_id
join (select line_id, sum(pieces) as pieces, sum(pieces * gross_minor) as gross, sum(pieces * tax_minor) as tax
      from audit.v_unit group by line_id) u on u.line_id = l.id
where (u.pieces, u.gross, u.tax) <> (l.qty, l.line_minor, l.tax_minor);

-- O4 The tax of an order is rounded where the order says: of each piece, of each line, or once of each rate
select o.number || ' ' || t.percentage || ' %' as subject,
       'tax ' || t.tax || ', rounded per ' || t.rounding || ' it would be ' || t.right_tax as found
from audit.v_order o
join (select order_id, percentage, rounding, sum(tax_minor) as tax,
             case rounding when 'DOCUMENT' then round(sum(line_minor) * percentage / (100 + percentage))
                 else sum(round(line_minor * percentage / (100 + percentage))) end as right_tax
      from audit.v_line_tax where rounding <> 'UNIT' group by order_id, percentage, rounding
      union all
      select l.order_id, l.percentage, l.rounding, sum(u.pieces * u.tax_minor),
             sum(u.pieces * round(u.gross_minor * l.percentage / (100 + l.percentage)))
      from audit.v_line_tax l join audit.v_unit u on u.line_id = l.line_id
      where l.rounding = 'UNIT' group by l.order_id, l.percentage, l.rounding) t on t.order_id = o.id
where t.tax <> t.right_tax;

-- O5 The consignments of an order have the pieces of its lines between them, and its parcels and deliveries are of consignments that there are
select o.number || ' ' || l.sku as subject, l.qty || ' pieces, ' || c.qty || ' in other consignments than the first, '
       || l.shipped || ' and ' || c.shipped || ' shipped, ' || l.cancelled || ' and ' || c.cancelled || ' cancelled' as found
from (select line_id, sum(qty) as qty, sum(shipped) as shipped, sum(cancelled) as cancelled from audit.v_consignment group by line_id) c
join audit.v_line l on l.id = c.line_id
join audit.v_order o on o.id = l.order_id
where c.qty > l.qty or c.shipped > l.shipped or c.cancelled > l.cancelled
   or l.shipped - c.shipped + l.cancelled - c.cancelled > l.qty - c.qty
union all
select o.number || ' consignment ' || coalesce(c.no, p.no), coalesce(c.shipped, 0) || ' shipped, parcels carried ' || coalesce(p.qty, 0)
from (select order_id, no, line_id, shipped from audit.v_consignment where shipped > 0) c
full join (select order_id, consignment as no, line_id, sum(qty) as qty from audit.v_shipment_line
           where shipped_at is not null and consignment > 1 group by order_id, consignment, line_id) p
  on p.order_id = c.order_id and p.no = c.no and p.line_id = c.line_id
join audit.v_order o on o.id = coalesce(c.order_id, p.order_id)
where c.shipped is distinct from p.qty
union all
select o.number, d.said || ' consignments, ' || 1 + coalesce(c.others, 0) || ' there, ' || d.delivered || ' delivered'
from (select order_id, max(consignments) as said, count(distinct consignment) as delivered, max(consignment) as highest
      from audit.v_delivery_line group by order_id) d
join audit.v_order o on o.id = d.order_id
left join (select order_id, count(distinct no) as others, bool_or(line_id is null) as hollow from audit.v_consignment group by order_id) c
  on c.order_id = d.order_id
where d.said <> 1 + coalesce(c.others, 0) or d.delivered <> d.said or d.highest <> d.said or c.hollow;

-- H1 The status of an order, a payment or a shipment is where its history ends
select x.entity || ' ' || x.id as subject, 'is ' || x.status || ', history ends in ' || c.to_status as found
from (select 'order' as entity, id, status from audit.v_order
      union all select 'payment', id, status from audit.v_payment
      union all select distinct 'shipment', shipment_id, status from audit.v_shipment_line) x
join (select distinct on (entity, entity_id) entity, entity_id, to_status
      from audit.v_status_change order by entity, entity_id, at desc, id desc) c on c.entity = x.entity and c.entity_id = x.id
where c.to_status <> x.status;

-- H2 (at rest) How far an order is paid is what its payments say, once no money is under way
select number as subject, 'says ' || payment_status || ', payments say ' || derived as found
from (select o.number, o.payment_status, case
          when coalesce(p.captured, 0) = 0 and coalesce(p.covered, 0) = 0 and not coalesce(p.open, false) and o.total_minor > 0
              then case when p.voided then 'VOIDED' else 'NONE' end
          when p.captured - p.refunded > l.due - l.granted then 'OVERPAID'
          when p.refunded > 0 and p.captured - p.refunded < l.due
              then case when p.captured > p.refunded then 'PART_REFUNDED' else 'REFUNDED' end
          when l.due = 0 and coalesce(p.captured, 0) = 0 then 'PAID'
          when p.captured > 0 then case when p.captured = p.refunded then 'REFUNDED'
              when p.captured - p.refunded = l.due then 'PAID' else 'PART_PAID' end
          when p.covered > 0 then case when p.covered >= l.due then 'AUTHORIZED' else 'PART_AUTHORIZED' end
          when p.open then 'PENDING' else 'NONE' end as derived
      from audit.v_order o
      join (select order_id, sum(line_minor - waived_minor) as agreed, sum(refunded_minor) as given from audit.v_line
            group by order_id) a on a.order_id = o.id
      left join (select order_id, sum(captured) as captured, sum(refunded) as refunded,
                        sum(authorised - released) filter (where status in ('CREATED', 'REQUIRES_ACTION', 'PROCESSING', 'UNKNOWN',
                            'AUTHORIZED', 'PART_CAPTURED', 'CAPTURED')) as covered,
                        bool_or(status in ('CREATED', 'REQUIRES_ACTION', 'PROCESSING', 'UNKNOWN')) as open,
                        bool_or(status = 'CREATED') as begun,
                        bool_or(status = 'VOIDED' and method <> 'giftcard') as voided
                 from audit.v_payment group by order_id) p on p.order_id = o.id
      cross join lateral (select a.agreed - greatest(0, a.given - coalesce(p.refunded, 0)) as due,
                                 least(a.given, coalesce(p.refunded, 0)) as granted) l
      where not coalesce(p.begun, false)
        and not exists (select 1 from audit.v_transaction t join audit.v_payment q on q.id = t.payment_id
                        where q.order_id = o.id and t.type = 'REFUND' and t.status <> 'SUCCESS')) x
where payment_status <> derived;

-- H3 How far the goods of an order are on their way is what its lines and parcels say
select number as subject, 'says ' || fulfilment_status || ', lines and parcels say ' || derived || ': ' || sent || ' sent, ' || open
       || ' open, ' || arrived || ' of ' || gone || ' parcels arrived' as found
from (select o.number, o.fulfilment_status, l.sent, l.open, coalesce(p.gone, 0) as gone, coalesce(p.arrived, 0) as arrived, case
          when l.sent = 0 then case when l.open = 0 then 'CANCELLED' else 'UNFULFILLED' end
          when l.open > 0 then 'PARTIAL'
          when l.goods = 0 then 'DELIVERED' -- gift cards alone, which are mailed
          when coalesce(p.arrived, 0) = 0 then 'SHIPPED'
          when p.arrived = p.gone then 'DELIVERED' else 'PART_DELIVERED' end as derived
      from audit.v_order o
      join (select order_id, sum(shipped) as sent, sum(qty - cancelled - shipped) as open,
                   coalesce(sum(shipped) filter (where tax_category <> 'VOUCHER'), 0) as goods
            from audit.v_line where kind = 'ITEM' group by order_id) l on l.order_id = o.id
      left join (select order_id, count(distinct shipment_id) as gone,
                        count(distinct shipment_id) filter (where status = 'DELIVERED') as arrived
                 from audit.v_shipment_line where status in ('SHIPPED', 'DELIVERED', 'RETURNED_TO_SENDER', 'LOST')
                 group by order_id) p on p.order_id = o.id) x
where fulfilment_status <> derived;

-- H4 How far an order is invoiced is what its documents say
select number as subject, 'says ' || billing_status || ', documents say ' || derived as found
from (select o.number, o.billing_status, case
          when b.pieces is null or b.pieces = 0 then 'NOT_INVOICED'
          when b.open > 0 or b.missing then 'PART_INVOICED'
          when b.credited = 0 then 'INVOICED'
          when b.credited = b.invoiced then 'CREDITED' else 'PART_CREDITED' end as derived
      from audit.v_order o
      join (select l.order_id, sum(i.pieces) as pieces, sum(l.qty - l.cancelled - l.shipped) filter (where l.kind = 'ITEM') as open,
                   bool_or(l.kind = 'ITEM' and l.tax_category <> 'VOUCHER' and coalesce(i.pieces, 0) < l.shipped) as missing,
                   coalesce(sum(i.invoiced), 0) as invoiced, coalesce(sum(i.credited), 0) as credited
            from audit.v_line l
            left join (select n.line_id, sum(n.qty) filter (where d.kind = 'INVOICE' and not d.correction) as pieces,
                              sum(case when d.kind = 'INVOICE' then n.gross_minor when d.correction then -n.gross_minor else 0 end)
                                  as invoiced,
                              sum(n.gross_minor) filter (where d.kind = 'CREDIT_NOTE' and not d.correction) as credited
                       from audit.v_invoice_line n join audit.v_invoice d on d.id = n.invoice_id group by n.line_id) i
                on i.line_id = l.id
            group by l.order_id) b on b.order_id = o.id) x
where billing_status <> derived;

-- H5 How much of an order came back is what the refunds that were settled say of its units
select number as subject, 'says ' || return_status || ', refunds say ' || derived || ': ' || back || ' came back, ' || kept
       || ' did not' as found
from (select o.number, o.return_status, l.back, l.kept, case when l.back = 0 then 'NONE' when l.whole then 'RETURNED'
          else 'PARTIAL' end as derived
      from audit.v_order o
      join (select l.order_id, coalesce(sum(g.qty), 0) as back, sum(l.qty - l.cancelled - coalesce(g.qty, 0)) as kept,
                   bool_and(l.qty = l.cancelled + coalesce(g.qty, 0)) as whole
            from audit.v_line l
            left join (select line_id, sum(qty) as qty from audit.v_granted_refund_line
                       where status in ('PAID_OUT', 'CREDITED', 'BOUNCED') and goods in ('RESTOCKED', 'WRITTEN_OFF') group by line_id) g
                   on g.line_id = l.id
            where l.kind = 'ITEM' group by l.order_id) l on l.order_id = o.id) x
where return_status <> derived;

-- I1 (at rest) What was shipped is invoiced by the next invoicing run
select s.number as subject, 'not invoiced: ' || s.sku as found
from audit.v_shipment_line s
left join audit.v_invoice_line l on l.line_id = s.line_id and l.shipment_id = s.shipment_id
where s.shipped_at is not null and l.line_id is null
  and exists (select 1 from audit.v_job j where j.name = 'invoicing-issue-invoices' and j.status = 'COMPLETED'
              and j.business_date >= s.shipped_on and j.started_at > s.shipped_at);

-- I2 Invoice numbers run without a gap, and later numbers are not earlier in time
select series || ' ' || year as subject, count(*) || ' documents numbered ' || min(no) || ' to ' || max(no) as found
from audit.v_invoice group by series, year having min(no) <> 1 or max(no) <> count(*)
union all
select number, 'issued before the number below it'
from (select number, issued_at, lag(issued_at) over (partition by series, year order by no) as below from audit.v_invoice) i
where issued_at < below;

-- I3 An invoice is the sum of its lines, and no line is invoiced twice or with more than was ordered
select i.number as subject, 'total ' || i.total_minor || ', lines ' || coalesce(sum(l.gross_minor), 0) as found
from audit.v_invoice i left join audit.v_invoice_line l on l.invoice_id = i.id
group by i.id, i.number, i.total_minor having i.total_minor <> coalesce(sum(l.gross_minor), 0)
union all
select o.number || ' ' || l.sku, 'invoiced ' || sum(v.gross_minor) || ' of ' || l.line_minor || ', ' || sum(v.qty) || ' of ' || l.qty
from audit.v_invoice_line v join audit.v_invoice i on i.id = v.invoice_id and i.kind = 'INVOICE' and not i.correction
join audit.v_line l on l.id = v.line_id join audit.v_order o on o.id = l.order_id
group by o.number, l.id, l.sku, l.line_minor, l.qty
having sum(v.gross_minor) > l.line_minor or sum(v.qty) > l.qty;

-- I4 A refund has one credit note at most
select refund_number as subject, count(*) || ' credit notes' as found
from audit.v_invoice where kind = 'CREDIT_NOTE' and refund_number is not null
group by refund_number having count(*) > 1;

-- I5 What corrects an invoice takes it back once and charges its net without tax, and the tax goes back in refunds of its own
select preceding_number as subject, notes || ' credit notes of net ' || note_net || ', ' || invoices || ' invoices of ' || total
       || ' with tax ' || tax as found
from (select preceding_number, count(*) filter (where kind = 'CREDIT_NOTE') as notes, count(*) filter (where kind = 'INVOICE') as invoices,
             coalesce(sum(net_minor) filter (where kind = 'CREDIT_NOTE'), 0) as note_net,
             coalesce(sum(total_minor) filter (where kind = 'INVOICE'), 0) as total,
             coalesce(sum(tax_minor) filter (where kind = 'INVOICE'), 0) as tax
      from audit.v_invoice where correction group by preceding_number) c
where notes <> 1 or invoices <> 1 or total <> note_net or tax <> 0
union all
select o.number, 'corrections took off ' || coalesce(c.tax, 0) || ', refunds of tax ' || coalesce(g.tax, 0)
from (select order_id, sum(case kind when 'CREDIT_NOTE' then total_minor else -total_minor end) as tax
      from audit.v_invoice where correction group by order_id) c
full join (select order_id, sum(tax_minor) as tax from audit.v_granted_refund where tax_minor > 0 group by order_id) g
  on g.order_id = c.order_id
join audit.v_order o on o.id = coalesce(c.order_id, g.order_id)
where coalesce(c.tax, 0) <> coalesce(g.tax, 0);

-- W1 A notification from outside takes effect once
select provider || ' ' || event_id as subject, count(*) || ' rows, ' || max(effects) || ' effects' as found
from audit.v_event group by provider, event_id having count(*) > 1 or max(effects) > 1;

-- W2 (at rest) No notification is overdue (those given up are parked for a person, in plain sight)
select provider || ' ' || event_id as subject, type || ' received ' || cast(received_at as text) as found
from audit.v_event
where applied_at is null and due_at < kontor.business_now() - interval '5 minutes';

-- X1 A message to the world is written once
select dedupe_key as subject, count(*) || ' messages' as found
from audit.v_outbox group by dedupe_key having count(*) > 1;

-- X2 (at rest) No message is overdue (those given up are parked for a person, in plain sight)
select dedupe_key as subject, kind || ' written ' || cast(created_at as text) as found
from audit.v_outbox
where sent_at is null and due_at < kontor.business_now() - interval '10 minutes';

-- C1 A coupon is used as often as it says, never more than it may, and once per order
select c.code as subject, c.used || ' used of ' || c.max_uses || ', ' || count(u.order_id) || ' orders' as found
from audit.v_coupon c left join audit.v_coupon_use u on u.code = c.code
group by c.code, c.max_uses, c.used having count(u.order_id) <> c.used or c.used > c.max_uses
union all
select code, count(*) || ' uses by order ' || order_id
from audit.v_coupon_use group by code, order_id having count(*) > 1;

-- C2 A promotion gives as much as it says, never more than it may, and no customer has it more often than one may
select p.name as subject, p.used || ' used of ' || coalesce(cast(p.max_uses as text), 'any') || ' and ' || count(u.order_number)
       || ' claimed, spent ' || p.spent_minor || ' of ' || coalesce(cast(p.budget_minor as text), 'any') || ' and '
       || coalesce(sum(u.amount_minor) filter (where u.currency = p.currency), 0) as found
from audit.v_promotion p
left join audit.v_promotion_use u on u.promotion_id = p.id and u.status = 'CLAIMED'
where p.counted
group by p.id, p.name, p.max_uses, p.used, p.budget_minor, p.spent_minor
having count(u.order_number) <> p.used or coalesce(sum(u.amount_minor) filter (where u.currency = p.currency), 0) <> p.spent_minor
    or p.used > p.max_uses or p.spent_minor > p.budget_minor
union all
select p.name, 'used ' || count(*) || ' times of ' || p.max_per_customer || ' by one customer'
from audit.v_promotion p join audit.v_promotion_use u on u.promotion_id = p.id and u.status = 'CLAIMED'
group by p.id, p.name, p.max_per_customer, u.customer having count(*) > p.max_per_customer
union all
select p.name, 'counts ' || r.used || ' of ' || r.claimed || ' uses in the ' || lower(r.period) || ' from ' || r.starts_on
from audit.v_promotion_period r join audit.v_promotion p on p.id = r.promotion_id
where r.used <> r.claimed;

-- C3 What promotions took off an order is what it claimed of them, and was given back once nothing is left that it reduced
select o.number || ' promotion ' || x.promotion_id as subject,
       'lines ' || coalesce(x.taken, 0) || ', claimed ' || coalesce(x.claimed, 0) || ' (' || coalesce(x.status, 'nothing')
       || '), order ' || o.status || case when x.called_off then ', all of it called off' else '' end as found
from (select coalesce(d.order_id, u.order_id) as order_id, coalesce(d.promotion_id, u.promotion_id) as promotion_id,
             d.taken, d.called_off, u.amount_minor as claimed, u.status
      from (select d.order_id, d.promotion_id, sum(d.amount_minor) as taken,
                   bool_and(coalesce(l.kind = 'ITEM' and l.cancelled = l.qty, false)) as called_off
            from audit.v_discount d left join audit.v_line l on l.id = d.line_id
            where d.promotion_id is not null group by d.order_id, d.promotion_id) d
      full join audit.v_promotion_use u on u.order_id = d.order_id and u.promotion_id = d.promotion_id) x
join audit.v_order o on o.id = x.order_id
where x.taken is distinct from x.claimed
   or (o.status in ('EXPIRED', 'CANCELLED') or coalesce(x.called_off, false)) <> (coalesce(x.status, '') = 'RELEASED');

-- V1 The history of prices says last what the catalogue says
select coalesce(v.sku, h.sku) as subject,
       'catalogue ' || coalesce(v.price_minor || ' ' || v.currency, 'none') || ', history '
       || coalesce(h.price_minor || ' ' || h.currency, 'none') as found
from audit.v_variant_price v
full join audit.v_price_own h on h.sku = v.sku and h.currency = v.currency
where (v.price_minor, v.currency) is distinct from (h.price_minor, h.currency);

-- K1 What is on a gift card is the sum of its entries and never below zero, and what is held of it is what open orders hold
select c.number as subject, 'balance ' || c.balance_minor || ', entries ' || coalesce(e.sum, 0) || '; held ' || c.held_minor
       || ', holds ' || coalesce(h.sum, 0) as found
from audit.v_gift_card c
left join (select gift_card_id, sum(amount_minor) as sum from audit.v_gift_card_entry group by gift_card_id) e on e.gift_card_id = c.id
left join (select gift_card_id, sum(amount_minor) as sum from audit.v_gift_card_hold where status = 'HELD'
           group by gift_card_id) h on h.gift_card_id = c.id
where c.balance_minor <> coalesce(e.sum, 0) or c.held_minor <> coalesce(h.sum, 0)
   or c.balance_minor < 0 or c.held_minor not between 0 and c.balance_minor;

-- K2 What the books say we owe for gift cards is what is on them
select coalesce(c.currency, l.currency) as subject, 'cards ' || coalesce(c.sum, 0) || ', ledger ' || coalesce(l.sum, 0) as found
from (select currency, sum(amount_minor) as sum from audit.v_gift_card_entry group by currency) c
full join (select currency, -sum(amount_minor) as sum from audit.v_posting where account = 'gift_card_liability'
           group by currency) l on l.currency = c.currency
where coalesce(c.sum, 0) <> coalesce(l.sum, 0);

-- K3 What a card gave or holds for an order is what a payment of that order says
select coalesce(p.reference, h.order_number) as subject,
       'payment ' || coalesce(p.status || ' ' || p.authorised || ', taken ' || p.captured, 'none') || '; hold '
       || coalesce(h.status || ' ' || h.amount_minor, 'none') as found
from (select * from audit.v_payment where method = 'giftcard') p
full join audit.v_gift_card_hold h on h.hold_key = p.idem_key
where h.id is null or p.id is null or p.reference <> h.order_number or p.authorised <> h.amount_minor
   or p.captured <> case h.status when 'REDEEMED' then h.amount_minor else 0 end
   or (h.status = 'HELD') <> (p.status = 'AUTHORIZED');

-- K4 Bought gift cards are worth what was paid for them
select o.number || ' ' || l.sku as subject, 'line ' || l.line_minor || ', cards ' || c.sum as found
from audit.v_line l join audit.v_order o on o.id = l.order_id
join (select order_line_id, sum(issued_minor) as sum from audit.v_gift_card where origin = 'SOLD' group by order_line_id) c
  on c.order_line_id = l.id
where c.sum <> l.line_minor;

-- J1 A job completes once for a business date
select name || ' ' || cast(business_date as text) as subject, count(*) || ' completed runs' as found
from audit.v_job where status = 'COMPLETED' group by name, business_date having count(*) > 1;

-- D1 A closed day still has the sums that it was closed with
select cast(c.business_date as text) || ' ' || c.currency as subject,
       'closed with sales ' || c.sales_net || ', tax ' || c.tax || ', captured ' || c.captured || ', refunded ' || c.refunded
       || '; now ' || coalesce(d.sales_net, 0) || ', ' || coalesce(d.tax, 0) || ', ' || coalesce(d.captured, 0)
       || ', ' || coalesce(d.refunded, 0) as found
from audit.v_closed_day c
left join audit.v_day d on d.business_date = c.business_date and d.currency = c.currency
where c.complete
  and (c.orders, c.sales_net, c.tax, c.captured, c.refunded, c.fees, c.paid_out) <>
      (coalesce(d.orders, 0), coalesce(d.sales_net, 0), coalesce(d.tax, 0), coalesce(d.captured, 0),
       coalesce(d.refunded, 0), coalesce(d.fees, 0), coalesce(d.paid_out, 0))
union all
select cast(c.business_date as text) || ' ' || c.account, 'closed with ' || c.amount_minor || ', now '
       || coalesce(d.amount_minor, 0)
from audit.v_closed_day_account c
left join audit.v_day_account d
  on d.business_date = c.business_date and d.currency = c.currency and d.account = c.account
where c.complete and c.amount_minor <> coalesce(d.amount_minor, 0);
