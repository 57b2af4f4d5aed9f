-- A variant's price is its list price. What staff typed as the price before becomes the list price again, and the reduced
-- one a price of a list: how low a price was in the last 30 days is what the history knows, not what somebody typed.
-- measure: how much of a basic quantity a piece holds, in g, ml, mm, cm² or cm³, for the unit price.
alter table variant add priced_at timestamptz not null default now();
alter table variant add measure_amount int;
alter table variant add measure_unit varchar(12);
alter table variant add constraint ck_variant_measure check (measure_amount between 1 and 100000000);
alter table variant add constraint ck_variant_measure_unit
    check (measure_unit in ('KILOGRAM', 'LITRE', 'METRE', 'SQUARE_METRE', 'CUBIC_METRE'));
alter table variant add constraint ck_variant_measure_whole check ((measure_amount is null) = (measure_unit is null));

update variant set priced_at = business_now();
insert into price_history (sku, price_minor, currency, starts_at, recorded_at)
select sku, coalesce(was_minor, price_minor), currency, priced_at, priced_at from variant order by id;

insert into price_list (id, name, buyers, currency, active, in_force_since, created_at, updated_at)
select nextval('price_list_seq'), 'Reduced prices ' || currency, 'EVERYBODY', currency, true, business_now(), business_now(),
       business_now() from (select distinct currency from variant where was_minor is not null) reduced;
insert into price_list_entry (id, price_list_id, sku, from_quantity, price_minor, since)
select nextval('price_list_entry_seq'), l.id, v.sku, 1, v.price_minor, business_now()
  from variant v join price_list l on l.currency = v.currency where v.was_minor is not null;
alter table variant drop constraint ck_variant_was;
update variant set price_minor = was_minor where was_minor is not null;
alter table variant drop column was_minor;

create function variants_came() returns trigger language plpgsql as $$
begin
    insert into kontor.price_history (sku, price_minor, currency, starts_at, recorded_at)
    select sku, price_minor, currency, priced_at, priced_at from added order by id;
    return null;
end $$;
create trigger tr_variant_first_price after insert on variant referencing new table as added
    for each statement execute function variants_came();

create function variant_repriced() returns trigger language plpgsql as $$
begin
    if new.priced_at <= old.priced_at then
        raise exception 'the price of % changes without saying when', new.sku using errcode = 'restrict_violation';
    end if;
    insert into kontor.price_history (sku, price_minor, currency, starts_at, recorded_at)
    values (new.sku, new.price_minor, new.currency, new.priced_at, new.priced_at);
    return null;
end $$;
create trigger tr_variant_price after update on variant for each row
    when ((old.price_minor, old.currency) is distinct from (new.price_minor, new.currency))
    execute function variant_repriced();

create view audit.v_variant_price as
select v.sku, v.price_minor, v.currency from variant v;
comment on view audit.v_variant_price is 'What each SKU costs where no list is cheaper, as the catalogue says.';
