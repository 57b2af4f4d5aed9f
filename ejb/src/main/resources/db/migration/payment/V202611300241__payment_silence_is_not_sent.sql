-- What was fetched from a provider's list came although its notifications stay away: only those that it sent break the silence.
create or replace view silent_payment as
select p.id as payment_id, p.reference, p.created_at
from payment p
where p.gateway_ref is not null and p.gateway not in ('banktransfer', 'giftcard', 'cod')
  and p.status in ('AUTHORIZED', 'PART_CAPTURED', 'CAPTURED')
  and p.created_at > business_now() - interval '1 day' and p.created_at < business_now() - interval '1 hour'
  and not exists (select 1 from inbox i where i.provider = p.gateway and i.origin = 'SENT'
      and i.subject in (p.idem_key, p.gateway_ref, p.intent_ref));
