-- When the reduction to a price that is paid now began: when the price of the list began to hold, or when the last price
-- ended that was less. What cost less last week is no reduction of what it cost before that.
create function price_reduced_since(of_sku varchar, in_currency varchar, price bigint, held_since timestamptz)
    returns timestamptz language sql stable as
$$ select greatest(held_since, max(p.ends_at))
     from kontor.price_period p
    where p.sku = of_sku and p.currency = in_currency and p.buyers = 'EVERYBODY' and p.from_quantity = 1
      and p.price_minor < price and p.ends_at > p.starts_at and p.ends_at <= kontor.business_now() $$;
