-- Prices beside the variants' own: for a time, for some buyers, from a quantity on. Periods begin and end on whole minutes.
-- in_force_since: when it was put in force last, or its start or its buyers changed while it was.
create sequence price_list_seq increment by 50 start with 50;
create table price_list (
    id             bigint      not null,
    name           varchar(80) not null,
    buyers         varchar(10) not null,
    currency       varchar(3)  not null,
    active         boolean     not null,
    in_force_since timestamptz not null,
    starts_at      timestamptz,
    ends_at        timestamptz,
    created_at     timestamptz not null,
    updated_at     timestamptz not null,
    version        bigint      not null default 0,
    constraint pk_price_list primary key (id),
    constraint uq_price_list_name unique (name),
    constraint ck_price_list_buyers check (buyers in ('EVERYBODY', 'BUSINESSES')),
    constraint ck_price_list_currency check (currency ~ '^[A-Z]{3}$'),
    constraint ck_price_list_period check (ends_at > starts_at)
);

create sequence price_list_entry_seq increment by 50 start with 50;
create table price_list_entry (
    id            bigint      not null,
    price_list_id bigint      not null,
    sku           varchar(40) not null,
    from_quantity int         not null,
    price_minor   bigint      not null,
    since         timestamptz not null,
    constraint pk_price_list_entry primary key (id),
    constraint uq_price_list_entry_sku unique (price_list_id, sku, from_quantity),
    constraint fk_price_list_entry_list foreign key (price_list_id) references price_list,
    constraint fk_price_list_entry_variant foreign key (sku) references variant (sku) deferrable initially deferred,
    constraint ck_price_list_entry_quantity check (from_quantity between 1 and 999),
    constraint ck_price_list_entry_price check (price_minor >= 0)
);
create index ix_price_list_entry_sku on price_list_entry (sku);

-- Published for the catalogue: every price of the lists in force, with its period and when it began to hold at the earliest.
create view price_offer as
select e.sku, l.currency, l.buyers, e.from_quantity, e.price_minor, l.id as list_id, l.name as list_name,
       coalesce(l.starts_at, '-infinity') as starts_at, coalesce(l.ends_at, 'infinity') as ends_at,
       greatest(l.starts_at, l.in_force_since, e.since) as since
  from price_list_entry e join price_list l on l.id = e.price_list_id
 where l.active;

-- What each SKU was to cost, written by triggers and by nothing else. Rows without a list are the variant's own price. A
-- row holds from starts_at until ends_at, or until the next row of its list and quantity if that is recorded earlier; no
-- price means that the list no longer has one.
create table price_history (
    id            bigint generated always as identity,
    sku           varchar(40) not null,
    list_id       bigint,
    list_name     varchar(80),
    buyers        varchar(10) not null default 'EVERYBODY',
    from_quantity int         not null default 1,
    price_minor   bigint,
    currency      varchar(3)  not null,
    starts_at     timestamptz not null,
    ends_at       timestamptz,
    recorded_at   timestamptz not null,
    constraint pk_price_history primary key (id),
    constraint ck_price_history_list check ((list_id is null) = (list_name is null))
);
create index ix_price_history_sku on price_history (sku, id);
create trigger tr_price_history_append_only before update or delete on price_history
    for each row execute function refuse_change();
create trigger tr_price_history_no_truncate before truncate on price_history
    for each statement execute function refuse_change();

create function price_history_of_list(of_list bigint, of_sku varchar, of_quantity int, price bigint, at timestamptz)
    returns void language sql as
$$ insert into kontor.price_history (sku, list_id, list_name, buyers, from_quantity, price_minor, currency, starts_at,
                                     ends_at, recorded_at)
   select of_sku, l.id, l.name, l.buyers, of_quantity, case when l.active then price end, l.currency,
          greatest(l.starts_at, at), l.ends_at, at
     from kontor.price_list l where l.id = of_list $$;

create function price_entry_changed() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        perform kontor.price_history_of_list(old.price_list_id, old.sku, old.from_quantity, null, kontor.business_now());
        return null;
    end if;
    if tg_op = 'UPDATE' and new.price_minor = old.price_minor then
        return null;
    end if;
    if tg_op = 'UPDATE' and new.since <= old.since then
        raise exception 'the price of % changes without saying when', new.sku using errcode = 'restrict_violation';
    end if;
    perform kontor.price_history_of_list(new.price_list_id, new.sku, new.from_quantity, new.price_minor, new.since);
    return null;
end $$;
create trigger tr_price_list_entry_history after insert or update or delete on price_list_entry
    for each row execute function price_entry_changed();

create function price_list_changed() returns trigger language plpgsql as $$
begin
    perform kontor.price_history_of_list(new.id, e.sku, e.from_quantity, e.price_minor, new.updated_at)
       from kontor.price_list_entry e where e.price_list_id = new.id order by e.id;
    return null;
end $$;
create trigger tr_price_list_history after update on price_list
    for each row when ((old.active, old.buyers, old.starts_at, old.ends_at)
                       is distinct from (new.active, new.buyers, new.starts_at, new.ends_at))
    execute function price_list_changed();

-- Every price with the time in which it held; empty times are those that were called off before they began.
create view price_period as
select h.id, h.sku, h.list_id, h.list_name, h.buyers, h.from_quantity, h.price_minor, h.currency, h.starts_at,
       least(h.ends_at, lead(h.recorded_at) over (partition by h.sku, h.list_id, h.from_quantity order by h.id)) as ends_at
  from price_history h;

-- The lowest price that everybody could have had for one piece in the 30 days before a reduction (Directive 98/6/EC,
-- Article 6a); none when it was not sold before. The lowest of all that held, because of several the lowest is charged.
create function price_lowest_before(of_sku varchar, in_currency varchar, moment timestamptz) returns bigint
    language sql stable as
$$ select min(p.price_minor)
     from kontor.price_period p
    where p.sku = of_sku and p.currency = in_currency and p.buyers = 'EVERYBODY' and p.from_quantity = 1
      and p.starts_at < moment and (p.ends_at is null or p.ends_at > p.starts_at)
      and (p.ends_at is null or p.ends_at > moment - interval '30 days') $$;

create view audit.v_price_own as
select distinct on (h.sku) h.sku, h.price_minor, h.currency from price_history h
 where h.list_id is null order by h.sku, h.id desc;
comment on view audit.v_price_own is 'What the price history says that each SKU costs where no list is cheaper.';
