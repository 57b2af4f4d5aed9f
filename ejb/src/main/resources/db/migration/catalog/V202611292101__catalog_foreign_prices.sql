-- What a variant costs in the currencies of other markets than the one at home: typed, or made from the price at home by
-- the market's rate. No row: not sold there. The price at home stays in the variant.
create table variant_price (
    sku         varchar(40) not null,
    currency    varchar(3)  not null,
    price_minor bigint      not null,
    derived     boolean     not null,
    priced_at   timestamptz not null,
    constraint pk_variant_price primary key (sku, currency),
    constraint fk_variant_price_variant foreign key (sku) references variant (sku) on delete cascade deferrable initially deferred,
    constraint fk_variant_price_market foreign key (currency) references market (currency),
    constraint ck_variant_price_minor check (price_minor >= 0)
);
create index ix_variant_price_currency on variant_price (currency);

create function variant_priced() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        insert into kontor.price_history (sku, price_minor, currency, starts_at, recorded_at)
        values (old.sku, null, old.currency, kontor.business_now(), kontor.business_now());
        return null;
    end if;
    if tg_op = 'UPDATE' and new.priced_at <= old.priced_at then
        raise exception 'the price of % changes without saying when', new.sku using errcode = 'restrict_violation';
    end if;
    insert into kontor.price_history (sku, price_minor, currency, starts_at, recorded_at)
    values (new.sku, new.price_minor, new.currency, new.priced_at, new.priced_at);
    return null;
end $$;
create trigger tr_variant_price_came after insert or delete on variant_price for each row execute function variant_priced();
create trigger tr_variant_price_changed after update on variant_price for each row
    when (old.price_minor is distinct from new.price_minor) execute function variant_priced();

create or replace view audit.v_variant_price as
select v.sku, v.price_minor, v.currency from variant v
union all
select p.sku, p.price_minor, p.currency from variant_price p;

-- Published for the search: which products have a price in which other currency.
create view catalog_priced as
select distinct v.product_id, p.currency from variant v join variant_price p on p.sku = v.sku;
