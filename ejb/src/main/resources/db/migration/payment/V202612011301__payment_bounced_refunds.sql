-- A refund that was paid out may come back, weeks later: the customer's bank does not take it. It is a movement of its own, so
-- that the day on which the refund went out stays as it was.
alter table payment_transaction drop constraint ck_payment_transaction_type;
alter table payment_transaction add constraint ck_payment_transaction_type check (type in ('AUTH', 'CAPTURE', 'SALE', 'VOID',
    'REFUND', 'BOUNCE', 'CHARGEBACK', 'CHARGEBACK_REVERSAL', 'FEE', 'PAYOUT_LINE'));

-- Whatever the application believes: what was given back is the sum of the calls that did it, less what came back.
create or replace function refuse_uneven_payment() returns trigger language plpgsql as $$
declare
    taken bigint;
    returned bigint;
    now_captured bigint;
    now_refunded bigint;
begin
    select captured_minor, refunded_minor into now_captured, now_refunded from kontor.payment where id = new.id;
    select coalesce(sum(amount_minor) filter (where type in ('SALE', 'CAPTURE')), 0),
           coalesce(sum(case type when 'REFUND' then amount_minor when 'BOUNCE' then -amount_minor end), 0)
        into taken, returned from kontor.payment_transaction where payment_id = new.id and status = 'SUCCESS';
    if taken <> now_captured or returned <> now_refunded then
        raise exception 'payment % says % taken and % returned, its calls % and %', new.id, now_captured, now_refunded,
            taken, returned using errcode = 'check_violation';
    end if;
    return null;
end $$;

create or replace view audit.v_refund as
select t.id, t.payment_id, case t.type when 'BOUNCE' then -t.amount_minor else t.amount_minor end as amount,
       case t.status when 'SUCCESS' then 'SUCCEEDED' else t.status end as status, t.idem_key,
       t.purpose, t.currency, t.gateway
from kontor.payment_transaction t
where t.type in ('REFUND', 'BOUNCE');
comment on view audit.v_refund is 'Refunds as the payment provider was asked for them, and those that came back as negative amounts; purpose is the number of the refund that staff granted, gateway where the money goes.';

-- Money that needs a look. What was asked for less than two minutes ago is on its way by itself; a reservation is named a day
-- before it ends.
create or replace view open_money as
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
select case t.type when 'VOID' then 'VOID' when 'BOUNCE' then 'BOUNCED_REFUND' else 'FAILED_REFUND' end,
       p.id, p.reference, t.gateway, t.idem_key, t.purpose, t.amount_minor, t.currency, t.updated_at, t.answer
from payment_transaction t join payment p on p.id = t.payment_id
where (t.status = 'FAILED' and (t.type = 'REFUND' or t.type = 'VOID' and p.status in ('AUTHORIZED', 'PART_CAPTURED'))
       or t.type = 'BOUNCE')
  and not exists (select 1 from payment_transaction later where later.payment_id = t.payment_id
      and later.id > t.id and later.idem_key = t.idem_key || '.again')
union all
select 'RESERVATION', p.id, p.reference, p.gateway, p.idem_key, null,
       p.authorised_minor - p.captured_minor - p.released_minor, p.currency, p.capture_before, null
from payment p
where p.status in ('AUTHORIZED', 'PART_CAPTURED') and p.capture_before < business_now() + interval '1 day';
