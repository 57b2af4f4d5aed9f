-- A provider may hold another amount than was asked for, or money that is not ours at all: a person decides then.
alter table payment
    add column odd  varchar(12),
    add column late boolean not null default false,
    add constraint ck_payment_odd check (odd in ('AMOUNT', 'FOREIGN'));

-- Money may come for an attempt that had ended; it counts, and so that it can beside a live one, it is marked as late.
insert into status_arrow values
    ('payment', 'FAILED', 'AUTHORIZED'), ('payment', 'FAILED', 'CAPTURED'),
    ('payment', 'CANCELLED', 'AUTHORIZED'), ('payment', 'CANCELLED', 'CAPTURED'),
    ('payment', 'EXPIRED', 'AUTHORIZED'), ('payment', 'EXPIRED', 'CAPTURED');
drop index uq_payment_live;
create unique index uq_payment_live on payment (reference, method, (case method when 'giftcard' then gateway_ref else '' end))
    where released_minor = 0 and not late and status in
    ('CREATED', 'REQUIRES_ACTION', 'PROCESSING', 'AUTHORIZED', 'PART_CAPTURED', 'CAPTURED', 'UNKNOWN');
create index ix_payment_odd on payment (id) where odd is not null;

create or replace view audit.v_payment as
select p.id, o.id as order_id, p.status, p.currency, p.authorised_minor as authorised, p.captured_minor as captured,
       p.refunded_minor as refunded, p.gateway_ref, p.idem_key, p.updated_at,
       p.reference, p.gateway, p.method, p.amount_minor, p.intent_ref, p.expires_at,
       p.released_minor as released, p.take_money, p.capture_before, p.late
from kontor.payment p
left join kontor.orders o on o.number = p.reference;
comment on view audit.v_payment is 'Payment attempts; one order may have several, but only one alive per method; late is money of an attempt that had ended.';
