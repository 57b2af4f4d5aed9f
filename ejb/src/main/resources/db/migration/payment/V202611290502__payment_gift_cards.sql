-- An order may be paid with several gift cards, each once, beside one live payment of every other method.
drop index uq_payment_live;
create unique index uq_payment_live on payment (reference, method, (case method when 'giftcard' then gateway_ref else '' end))
    where released_minor = 0 and status in
    ('CREATED', 'REQUIRES_ACTION', 'PROCESSING', 'AUTHORIZED', 'PART_CAPTURED', 'CAPTURED', 'UNKNOWN');

-- What was taken and given back counts wherever it lies: with a provider, on the bank, or on a gift card. What was never
-- spent of gift cards is an income, but no sale.
create or replace view audit.v_day as
select d.business_date, d.currency, sum(d.orders)::bigint as orders, sum(d.sales_net)::bigint as sales_net,
       sum(d.tax)::bigint as tax, sum(d.captured)::bigint as captured, sum(d.refunded)::bigint as refunded,
       sum(d.fees)::bigint as fees, sum(d.paid_out)::bigint as paid_out
from (select p.business_date, p.currency, 0 as orders,
             case when p.account_type = 'INCOME' and p.account <> 'gift_card_breakage' then -p.amount_minor else 0 end as sales_net,
             case when p.account like 'vat\_payable\_%' then -p.amount_minor else 0 end as tax,
             case when p.account in ('gateway_receivable', 'bank', 'gift_card_liability') and p.ref ~ '^(reversal:)?capture:' then p.amount_minor else 0 end as captured,
             case when p.account in ('gateway_receivable', 'bank', 'gift_card_liability') and p.ref ~ '^(reversal:)?refund:' then -p.amount_minor else 0 end as refunded,
             case when p.account = 'gateway_fee' then p.amount_minor else 0 end as fees,
             case when p.account = 'payout_in_transit' and p.ref ~ '^(reversal:)?payout:' then p.amount_minor else 0 end as paid_out
      from audit.v_posting p
      union all
      select cast(o.confirmed_at at time zone 'Europe/Berlin' as date), o.currency, 1, 0, 0, 0, 0, 0, 0
      from audit.v_order o where o.confirmed_at is not null) d
group by d.business_date, d.currency;

-- A call may move its money elsewhere than where the payment came from: a refund onto a card.
create or replace view audit.v_transaction as
select t.id, t.payment_id, t.type, t.status, t.currency, t.amount_minor, t.idem_key, t.psp_reference, t.purpose,
       t.created_at, t.updated_at, t.gateway
from kontor.payment_transaction t;
create or replace view audit.v_refund as
select t.id, t.payment_id, t.amount_minor as amount,
       case t.status when 'SUCCESS' then 'SUCCEEDED' else t.status end as status, t.idem_key,
       t.purpose, t.currency, t.gateway
from kontor.payment_transaction t
where t.type = 'REFUND';
comment on view audit.v_refund is 'Refunds as the payment provider was asked for them; purpose is the number of the refund that staff granted, gateway where the money goes.';
