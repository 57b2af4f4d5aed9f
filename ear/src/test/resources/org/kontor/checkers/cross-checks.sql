-- What the shop says against what the outside says: the payment provider's journal, its webhooks, and the mailbox.
-- The other side lies in temporary tables (OtherSide); the shop's side is the contract views.

-- G1 (at rest) What the provider took less what it gave back is what the ledger says
select coalesce(g.currency, l.currency) as subject,
       'provider ' || coalesce(g.sum, 0) || ', ledger ' || coalesce(l.sum, 0) as found
from (select currency, sum(charged - refunded) as sum from other_sum group by currency) g
full join (select currency, sum(amount_minor) as sum from audit.v_posting
           where account in ('gateway_receivable', 'gateway_fee', 'payout_in_transit') group by currency) l
  on l.currency = g.currency
where coalesce(g.sum, 0) <> coalesce(l.sum, 0);

-- G2 (at rest) Every charge belongs to one order, every payment page exists, and both sides know the same amounts
select coalesce(c.intent, p.intent) as subject,
       'provider ' || coalesce(c.captured, 0) || ' less ' || coalesce(c.refunded, 0) || ', shop '
       || coalesce(p.captured, 0) || ' less ' || coalesce(p.refunded, 0) || ' in ' || coalesce(p.payments, 0)
       || ' payments of ' || coalesce(p.orders, 0) || ' orders' as found
from (select intent, sum(captured) as captured, sum(refunded) as refunded from other_charge
      where captured > 0 group by intent) c
full join (select intent_ref as intent, sum(captured) as captured, sum(refunded - coalesce((select sum(r.amount) from audit.v_refund r
                      where r.payment_id = v_payment.id and r.gateway <> 'stripe' and r.status = 'SUCCEEDED'), 0)) as refunded, count(*) as payments,
                  count(distinct order_id) as orders
           from audit.v_payment where gateway = 'stripe' and captured > 0 group by intent_ref) p on p.intent = c.intent
where c.captured is distinct from p.captured or c.refunded is distinct from p.refunded
   or p.payments is distinct from 1 or p.orders is distinct from 1
union all
select coalesce(p.gateway_ref, p.idem_key), 'the provider knows no such page'
from audit.v_payment p left join other_session s on s.id = p.gateway_ref
where p.gateway = 'stripe' and p.gateway_ref is not null and s.id is null
union all
select coalesce(g.key, r.idem_key), 'provider gave back ' || coalesce(g.amount, 0) || ', shop ' || coalesce(r.amount, 0)
from (select key, sum(amount) as amount from other_refund where status = 'succeeded' group by key) g
full join (select regexp_replace(r.idem_key, '\.bounced$', '') as idem_key, sum(r.amount) as amount
           from audit.v_refund r join audit.v_payment p on p.id = r.payment_id
           where r.status = 'SUCCEEDED' and r.gateway = 'stripe' group by 1 having sum(r.amount) <> 0) r on r.idem_key = g.key
where g.amount is distinct from r.amount
union all
select coalesce(g.id, p.ref), 'provider paid out ' || coalesce(g.amount, 0) || ', shop booked ' || coalesce(p.net_minor, 0)
from other_payout g full join audit.v_payout p on p.ref = g.id
where p.ref is not null and p.net_minor is distinct from g.amount;

-- G3 (at rest) Every webhook that was answered well is in the inbox
select d.channel || ' ' || d.event as subject, 'delivered with ' || d.last_status || ' and not in the inbox' as found
from other_delivery d left join audit.v_event e on e.provider = d.channel and e.event_id = d.event
where d.delivered and e.event_id is null;

-- G4 (at rest) Every confirmed order was confirmed by one mail to its customer, and nobody else got one
select o.key as subject, count(m.recipient) || ' mails to ' || coalesce(min(m.recipient), 'nobody')
       || ', the order of ' || o.email || case when o.confirmed then ' is confirmed' else ' is not confirmed' end as found
from (select x.dedupe_key as key, v.email, v.confirmed_at is not null as confirmed,
             left(encode(sha256(convert_to(x.dedupe_key, 'UTF8')), 'hex'), 32) as message
      from audit.v_outbox x join audit.v_order v on x.dedupe_key = 'order.confirmed:' || v.number
      where x.kind = 'order.confirmed' and not x.dead) o
left join other_mail m on m.message = o.message
group by o.key, o.email, o.confirmed
having count(m.recipient) <> case when o.confirmed then 1 else 0 end
    or count(*) filter (where lower(m.recipient) <> lower(o.email)) > 0
union all
select m.subject, 'sent to ' || m.recipient || ' for no message of the shop'
from other_mail m
where m.subject ~ '^Your order .* is confirmed$' and m.message not in (
    select left(encode(sha256(convert_to(dedupe_key, 'UTF8')), 'hex'), 32) from audit.v_outbox where kind = 'order.confirmed');
