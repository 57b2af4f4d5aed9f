-- The price of a variant that is taken out of the catalogue ends in the history with it.
create function variants_left() returns trigger language plpgsql as $$
begin
    insert into kontor.price_history (sku, price_minor, currency, starts_at, recorded_at)
    select sku, null, currency, kontor.business_now(), kontor.business_now() from gone order by id;
    return null;
end $$;
create trigger tr_variant_last_price after delete on variant referencing old table as gone
    for each statement execute function variants_left();
