-- The contract of those who check the books: columns keep their names, types and order for ever, new ones are only
-- appended, and amounts are minor units. The tables behind may change freely.
create schema if not exists audit;
comment on schema audit is 'Read-only views for those who check the books: a contract that outlives the tables behind it.';

create view audit.v_posting as
select p.entry_id as journal_id, j.reference as ref, a.code as account, p.currency,
       case p.side when 'DEBIT' then p.minor else -p.minor end as amount_minor, j.recorded_at as at,
       j.business_date, j.subject, a.type as account_type
from kontor.posting p
join kontor.journal_entry j on j.id = p.entry_id
join kontor.account a on a.id = p.account_id;
comment on view audit.v_posting is 'Every posting; debit is positive, credit negative.';

create view audit.v_order as
select o.id, o.number, o.customer_id, o.status, o.currency, o.total_minor, o.placed_at,
       o.payment_status, o.fulfilment_status, o.billing_status, o.business_date, o.pay_until, o.confirmed_at, o.email
from kontor.orders o;
comment on view audit.v_order is 'Orders; total_minor includes delivery and tax.';

create view audit.v_line as
select l.order_id, l.sku, l.quantity as qty, l.unit_minor, l.discount_minor, l.tax_minor, l.line_minor,
       l.id, l.kind, l.shipped, l.cancelled, l.returned, l.refunded_minor
from kontor.order_line l;
comment on view audit.v_line is 'Lines of orders, the delivery fee among them (kind DELIVERY); line_minor includes discount and tax.';

create view audit.v_payment as
select p.id, o.id as order_id, p.status, p.currency, p.authorised_minor as authorised, p.captured_minor as captured,
       p.refunded_minor as refunded, p.gateway_ref, p.idem_key, p.updated_at,
       p.reference, p.gateway, p.method, p.amount_minor, p.intent_ref, p.expires_at
from kontor.payment p
left join kontor.orders o on o.number = p.reference;
comment on view audit.v_payment is 'Payment attempts; one order may have several, but only one alive per method.';

create view audit.v_transaction as
select t.id, t.payment_id, t.type, t.status, t.currency, t.amount_minor, t.idem_key, t.psp_reference, t.purpose,
       t.created_at, t.updated_at
from kontor.payment_transaction t;
comment on view audit.v_transaction is 'Calls to the payment provider that move money.';

create view audit.v_refund as
select t.id, t.payment_id, t.amount_minor as amount,
       case t.status when 'SUCCESS' then 'SUCCEEDED' else t.status end as status, t.idem_key,
       t.purpose, t.currency
from kontor.payment_transaction t
where t.type = 'REFUND';
comment on view audit.v_refund is 'Refunds as the payment provider was asked for them; purpose is the number of the refund that staff granted.';

create view audit.v_granted_refund as
select r.id, o.id as order_id, r.number, r.payment_id, r.status, r.currency, r.amount_minor, r.created_at, r.settled_at,
       (select coalesce(sum(l.amount_minor), 0) from kontor.refund_line l where l.refund_id = r.id)::bigint as lines_minor
from kontor.refund r
left join kontor.orders o on o.number = r.order_number;
comment on view audit.v_granted_refund is 'Refunds as staff granted them.';

create view audit.v_stock as
select s.sku, s.on_hand, s.reserved, s.on_hand - s.reserved as available, s.backorder_limit
from kontor.stock_item s;

create view audit.v_stock_move as
select m.sku, m.delta_on_hand, m.delta_reserved, o.id as order_id, m.reason, m.at
from kontor.stock_move m
left join kontor.orders o on o.number = m.order_number;

create view audit.v_reservation as
select r.id, o.id as order_id, r.order_number, r.sku, r.quantity, r.shipped, r.released, r.status,
       case when r.status in ('HELD', 'ALLOCATED') then r.quantity - r.shipped - r.released else 0 end as open
from kontor.reservation r
left join kontor.orders o on o.number = r.order_number;

create view audit.v_shipment_line as
select s.id as shipment_id, s.number, o.id as order_id, l.order_line_id as line_id, l.sku, l.quantity as qty, s.status,
       s.shipped_on, s.shipped_at
from kontor.shipment_line l
join kontor.shipment s on s.id = l.shipment_id
left join kontor.orders o on o.number = s.order_number;
comment on view audit.v_shipment_line is 'What left the house, once shipped_at is set.';

create view audit.v_status_change as
select 'order' as entity, c.order_id as entity_id, c.id, c.from_status, c.to_status, c.at, c.actor, c.reason
from kontor.order_status_change c
union all
select 'payment', c.payment_id, c.id, c.from_status, c.to_status, c.at, c.actor, c.reason
from kontor.payment_status_change c
union all
select 'shipment', c.shipment_id, c.id, c.from_status, c.to_status, c.at, c.actor, c.reason
from kontor.shipment_status_change c;

create view audit.v_event as
select i.provider, i.event_id, i.received_at, i.applied_at, i.effects, i.status = 'PARKED' as dead, i.type,
       case i.status when 'WAITING' then i.next_attempt_at end as due_at
from kontor.inbox i;
comment on view audit.v_event is 'Notifications from outside, stored before they are answered; due_at is when it is tried again.';

create view audit.v_outbox as
select o.event_id as id, o.type as kind, o.dedupe_key, o.occurred_at as created_at,
       case when count(d.event_id) = count(d.delivered_at) then coalesce(max(d.delivered_at), o.occurred_at) end as sent_at,
       coalesce(max(d.attempts), 0) as attempts, coalesce(bool_or(d.status = 'PARKED'), false) as dead,
       min(d.next_attempt_at) filter (where d.status = 'WAITING') as due_at
from kontor.outbox o
left join kontor.outbox_delivery d on d.event_id = o.event_id
group by o.event_id;
comment on view audit.v_outbox is 'Messages to the world; sent_at is set once every handler has taken its delivery.';

-- Invoices, job runs and coupons: the columns are promised, the rows come with their features.
create view audit.v_invoice as
select 0::bigint as id, 0::bigint as order_id, ''::varchar(12) as kind, ''::varchar(10) as series, 0 as year,
       0::bigint as no, 0::bigint as total_minor, now() as issued_at,
       ''::varchar(30) as number, ''::varchar(3) as currency, current_date as business_date, 0::bigint as net_minor,
       0::bigint as tax_minor, ''::varchar(30) as refund_number
where false;
create view audit.v_invoice_line as
select 0::bigint as invoice_id, 0::bigint as line_id, 0::bigint as shipment_id, 0 as qty, 0::bigint as gross_minor
where false;
create view audit.v_payout as
select ''::varchar(120) as ref, ''::varchar(3) as currency, 0::bigint as gross_minor, 0::bigint as fee_minor,
       0::bigint as net_minor, current_date as business_date
where false;
create view audit.v_job as
select ''::varchar(60) as name, current_date as business_date, ''::varchar(24) as status, 0::bigint as execution_id,
       now() as started_at, now() as ended_at
where false;
create view audit.v_coupon as
select ''::varchar(40) as code, 0 as max_uses, 0 as used where false;
create view audit.v_coupon_use as
select ''::varchar(40) as code, 0::bigint as order_id, 0::bigint as customer_id where false;

-- Who checks the books may read these views and nothing else. Where the owner of the schema may not create roles,
-- IT runs: create role auditor nologin; and grants it as below.
do $$
begin
    if not exists (select 1 from pg_roles where rolname = 'auditor') then
        create role auditor nologin;
    end if;
exception
    when insufficient_privilege then raise notice 'role auditor is missing and may not be created here: ask your database administrator';
    when duplicate_object or unique_violation then null;
end $$;
do $$
begin
    if exists (select 1 from pg_roles where rolname = 'auditor') then
        grant usage on schema audit to auditor;
        grant select on all tables in schema audit to auditor;
        alter default privileges in schema audit grant select on tables to auditor;
    end if;
end $$;
