-- Money that needs a look. What was asked for less than two minutes ago is on its way by itself; a reservation is named a day
-- before it ends.
create view open_money as
select case p.odd when 'AMOUNT' then 'OTHER_AMOUNT' when 'FOREIGN' then 'FOREIGN' else 'PAYMENT' end as kind,
       p.id as payment_id, p.reference, p.gateway, p.idem_key, cast(null as varchar) as purpose, p.amount_minor,
       p.currency, p.updated_at as since, p.trouble as why
from payment p
where p.odd is not null or p.status = 'UNKNOWN' and p.updated_at < business_now() - interval '2 minutes'
   or p.trouble is not null and p.status in ('UNKNOWN', 'AUTHORIZED', 'PART_CAPTURED', 'CAPTURED')
union all
select case when t.type = 'REFUND' and t.gateway = 'banktransfer' then 'TRANSFER' else t.type end,
       p.id, p.reference, t.gateway, t.idem_key, t.purpose, t.amount_minor, t.currency, t.created_at, t.answer
from payment_transaction t join payment p on p.id = t.payment_id
where t.type in ('CAPTURE', 'VOID', 'REFUND') and t.status in ('INIT', 'PENDING', 'UNKNOWN')
  and (t.created_at < business_now() - interval '2 minutes' or t.gateway = 'banktransfer')
union all
select case t.type when 'VOID' then 'VOID' else 'FAILED_REFUND' end,
       p.id, p.reference, t.gateway, t.idem_key, t.purpose, t.amount_minor, t.currency, t.updated_at, t.answer
from payment_transaction t join payment p on p.id = t.payment_id
where t.status = 'FAILED'
  and (t.type = 'REFUND' or t.type = 'VOID' and p.status in ('AUTHORIZED', 'PART_CAPTURED'))
  and not exists (select 1 from payment_transaction later where later.payment_id = t.payment_id
      and later.type = t.type and later.id > t.id and later.idem_key = t.idem_key || '.again')
union all
select 'RESERVATION', p.id, p.reference, p.gateway, p.idem_key, null,
       p.authorised_minor - p.captured_minor - p.released_minor, p.currency, p.capture_before, null
from payment p
where p.status in ('AUTHORIZED', 'PART_CAPTURED') and p.capture_before < business_now() + interval '1 day';

-- Card payments of the last day that the provider took and, an hour later, has not told of: its notifications stay away.
create view silent_payment as
select p.id as payment_id, p.reference, p.created_at
from payment p
where p.gateway_ref is not null and p.gateway not in ('banktransfer', 'giftcard')
  and p.status in ('AUTHORIZED', 'PART_CAPTURED', 'CAPTURED')
  and p.created_at > business_now() - interval '1 day' and p.created_at < business_now() - interval '1 hour'
  and not exists (select 1 from inbox i where i.provider = p.gateway
      and i.subject in (p.idem_key, p.gateway_ref, p.intent_ref));
create index ix_payment_created on payment (created_at);
