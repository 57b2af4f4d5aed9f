-- VAT ids of orders that were taxed because nobody could be asked: asked about until somebody answers or a month has
-- passed. SILENT and VALID wait for a person, DONE is what a person dealt with.
create table vat_recheck (
    order_number varchar(20) not null,
    vat_id       varchar(20) not null,
    status       varchar(10) not null default 'ASKING',
    asking_since timestamptz not null,
    tries        int         not null default 0,
    next_at      timestamptz,
    ended_at     timestamptz,
    constraint pk_vat_recheck primary key (order_number),
    constraint fk_vat_recheck_order foreign key (order_number) references orders (number) deferrable initially deferred,
    constraint ck_vat_recheck_status check (status in ('ASKING', 'SILENT', 'VALID', 'INVALID', 'DONE')),
    constraint ck_vat_recheck_tries check (tries >= 0),
    constraint ck_vat_recheck_next check ((status = 'ASKING') = (next_at is not null) and (status = 'ASKING') = (ended_at is null))
);
create index ix_vat_recheck_due on vat_recheck (next_at) where status = 'ASKING';
create index ix_vat_recheck_open on vat_recheck (asking_since) where status in ('SILENT', 'VALID');

-- What the tax office confirmed until now waits for its tax; what was given up is asked again.
insert into vat_recheck (order_number, vat_id, status, asking_since, ended_at)
select distinct on (o.number) o.number, o.vat_id, 'VALID', o.placed_at, h.at
from order_happening h join orders o on o.id = h.order_id
where h.kind = 'VAT_ID_VALID' and o.vat_id is not null order by o.number, h.id;
update outbox_delivery d set status = 'WAITING', attempts = 0, next_attempt_at = now(), last_error = null
from outbox o where o.event_id = d.event_id and o.type = 'order.vat-recheck' and d.handler = 'vat-recheck' and d.status = 'PARKED';

-- A server of the version before writes its answer into the timeline alone.
create function vat_recheck_told() returns trigger language plpgsql as $$
begin
    insert into kontor.vat_recheck (order_number, vat_id, status, asking_since, ended_at)
        select number, vat_id, 'VALID', placed_at, new.at from kontor.orders where id = new.order_id and vat_id is not null
        on conflict do nothing;
    return null;
end $$;
create trigger tr_order_happening_vat_recheck after insert on order_happening
    for each row when (new.kind = 'VAT_ID_VALID') execute function vat_recheck_told();
