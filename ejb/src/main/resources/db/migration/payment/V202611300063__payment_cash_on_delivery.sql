-- Cash on delivery: the carrier collects at the door and pays out within so many days. Off until staff offer it.
alter table payment_terms
    add cash_offered boolean not null default false,
    add cash_days    int     not null default 7,
    add constraint ck_payment_terms_cash check (not cash_offered or transfer_iban is not null),
    add constraint ck_payment_terms_cash_days check (cash_days between 1 and 60);
alter table payment_way
    drop constraint ck_payment_way_method,
    add constraint ck_payment_way_method check (method in ('card', 'transfer', 'invoice', 'cod'));

-- No provider tells of money that a carrier collects.
create or replace view silent_payment as
select p.id as payment_id, p.reference, p.created_at
from payment p
where p.gateway_ref is not null and p.gateway not in ('banktransfer', 'giftcard', 'cod')
  and p.status in ('AUTHORIZED', 'PART_CAPTURED', 'CAPTURED')
  and p.created_at > business_now() - interval '1 day' and p.created_at < business_now() - interval '1 hour'
  and not exists (select 1 from inbox i where i.provider = p.gateway
      and i.subject in (p.idem_key, p.gateway_ref, p.intent_ref));
