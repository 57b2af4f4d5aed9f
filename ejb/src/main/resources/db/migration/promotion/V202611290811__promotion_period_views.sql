-- Uses are counted in the day, week and month, in the shop's zone, in which they were claimed.
create view audit.v_promotion_period as
select r.promotion_id, r.period, r.starts_on, r.customer, r.used, coalesce(c.claimed, 0) as claimed
from kontor.promotion_period r
left join (
    select u.promotion_id, u.period, u.starts_on, coalesce(u.customer, '') as customer, count(*) as claimed
    from (select u.promotion_id, k.period, u.customer,
                 cast(date_trunc(lower(k.period), u.claimed_at at time zone 'Europe/Berlin') as date) as starts_on
          from kontor.promotion_use u cross join (values ('DAY'), ('WEEK'), ('MONTH')) k (period)
          where u.status = 'CLAIMED' and u.promotion_id in (select promotion_id from kontor.promotion_period)) u
    group by grouping sets ((u.promotion_id, u.period, u.starts_on, u.customer),
                            (u.promotion_id, u.period, u.starts_on))) c
  on c.promotion_id = r.promotion_id and c.period = r.period and c.starts_on = r.starts_on
 and c.customer = r.customer;
comment on view audit.v_promotion_period is
    'Uses of promotions in a day, week or month: of all where customer is empty; used is the counter, claimed the orders.';
