-- When the customer was reminded of a transfer that is waited for; at most once.
alter table payment add column reminded_at timestamptz;
create index ix_payment_to_remind on payment (created_at)
    where method = 'transfer' and reminded_at is null and status in ('REQUIRES_ACTION', 'PART_CAPTURED');
