-- A day that was closed while it was still running is closed again when it is over; only then its sums are final.
alter table day_close add complete boolean not null default true;

-- The sums of a business day as the journal has them: what a close writes down, and what it is held against later.
create view audit.v_day as
select d.business_date, d.currency, sum(d.orders)::bigint as orders, sum(d.sales_net)::bigint as sales_net,
       sum(d.tax)::bigint as tax, sum(d.captured)::bigint as captured, sum(d.refunded)::bigint as refunded,
       sum(d.fees)::bigint as fees, sum(d.paid_out)::bigint as paid_out
from (select p.business_date, p.currency, 0 as orders,
             case when p.account_type = 'INCOME' then -p.amount_minor else 0 end as sales_net,
             case when p.account like 'vat\_payable\_%' then -p.amount_minor else 0 end as tax,
             case when p.account = 'gateway_receivable' and p.ref ~ '^(reversal:)?capture:' then p.amount_minor else 0 end as captured,
             case when p.account = 'gateway_receivable' and p.ref ~ '^(reversal:)?refund:' then -p.amount_minor else 0 end as refunded,
             case when p.account = 'gateway_fee' then p.amount_minor else 0 end as fees,
             case when p.account = 'payout_in_transit' and p.ref ~ '^(reversal:)?payout:' then p.amount_minor else 0 end as paid_out
      from audit.v_posting p
      union all
      select cast(o.confirmed_at at time zone 'Europe/Berlin' as date), o.currency, 1, 0, 0, 0, 0, 0, 0
      from audit.v_order o where o.confirmed_at is not null) d
group by d.business_date, d.currency;
comment on view audit.v_day is 'Per business day and currency: orders confirmed, sales and tax invoiced, money taken, given back and paid out.';

create view audit.v_closed_day as
select c.business_date, c.currency, c.orders::bigint as orders, c.sales_net, c.tax, c.captured, c.refunded, c.fees, c.paid_out,
       c.balanced, c.complete, c.closed_at
from day_close c;
comment on view audit.v_closed_day is 'The same sums as they were when the day was closed.';
