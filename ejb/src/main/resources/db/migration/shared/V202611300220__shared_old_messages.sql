-- What is old enough is found by these, so that a night does not read all there ever was. The key of a message that is
-- written once for a thing stays for ever, or the thing could ask for it a second time.
create index ix_outbox_old on outbox (occurred_at) where dedupe_key <> type || ':' || aggregate;
create index ix_outbox_delivery_old on outbox_delivery (delivered_at) where status = 'DELIVERED';

alter table inbox add column forgotten_at timestamptz,
    add constraint ck_inbox_forgotten check (forgotten_at is null or status = 'APPLIED' and body = '');
create index ix_inbox_old on inbox (applied_at) where status = 'APPLIED' and forgotten_at is null;

-- The only way in which the shop's user of the database can take away what came from outside: whole, applied, and not of
-- the last 30 days.
create function forget_inbox(before timestamptz, most int) returns int language sql volatile security definer
    set search_path = kontor, pg_temp as
$$
    with old as (
        select id from inbox where status = 'APPLIED' and forgotten_at is null
           and applied_at < least(before, business_now() - interval '30 days')
        order by applied_at limit most for update skip locked),
    gone as (
        update inbox i set body = '', forgotten_at = business_now() from old where i.id = old.id returning 1)
    select cast(count(*) as int) from gone
$$;
