-- Orders that go on with other goods gave nothing back for goods that were called off; from now on they do, and what is
-- due is given back here: the uses, and what counts them.
with lost as (
    update promotion_use u set status = 'RELEASED', released_at = business_now()
    from orders o
    where o.number = u.order_number and u.status = 'CLAIMED' and o.status not in ('EXPIRED', 'CANCELLED')
      and exists (select 1 from order_discount d where d.order_id = o.id and d.promotion_id = u.promotion_id)
      and not exists (select 1 from order_discount d join order_line l on l.id = d.order_line_id
                      where d.order_id = o.id and d.promotion_id = u.promotion_id
                        and (l.kind <> 'ITEM' or l.cancelled < l.quantity))
    returning u.promotion_id, u.coupon_id, u.customer, u.amount_minor, u.currency, u.claimed_at
), coupons as (
    update coupon c set used = c.used - x.times
    from (select coupon_id, count(*) as times from lost group by coupon_id) x
    where c.id = x.coupon_id and c.max_uses is not null
), customers as (
    update promotion_customer c set used = greatest(0, c.used - x.times)
    from (select promotion_id, customer, count(*) as times from lost group by promotion_id, customer) x
    where c.promotion_id = x.promotion_id and c.customer = x.customer
), periods as (
    update promotion_period p set used = greatest(0, p.used - x.times)
    from (select r.promotion_id, r.period, r.starts_on, r.customer, count(*) as times
          from promotion_period r join lost l on l.promotion_id = r.promotion_id and r.customer in ('', l.customer)
           and r.starts_on = date_trunc(lower(r.period), l.claimed_at at time zone 'Europe/Berlin')::date
          group by r.promotion_id, r.period, r.starts_on, r.customer) x
    where p.promotion_id = x.promotion_id and p.period = x.period and p.starts_on = x.starts_on and p.customer = x.customer
)
update promotion p set used = p.used - x.times, spent_minor = p.spent_minor - x.spent
from (select l.promotion_id, count(*) as times,
             coalesce(sum(l.amount_minor) filter (where l.currency = q.currency), 0) as spent
      from lost l join promotion q on q.id = l.promotion_id group by l.promotion_id) x
where p.id = x.promotion_id and (p.max_uses is not null or p.budget_minor is not null);
