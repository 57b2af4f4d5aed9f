-- Money that a carrier paid out of what it collected for a parcel.
alter table receipt
    add parcel varchar(20),
    add constraint ck_receipt_parcel check (parcel is null or status = 'MATCHED');
create index ix_receipt_parcel on receipt (parcel) where parcel is not null;

create view audit.v_collection as
select s.id, s.number, o.id as order_id, s.status, s.collect_currency as currency, s.collect_minor as asked,
       s.collected_minor as collected, s.collected_at, coalesce(s.delivered_at, s.shipped_at) as ended_at, r.remitted,
       case when s.collected_minor is null and s.status not in ('CANCELLED', 'RETURNED_TO_SENDER', 'LOST') then s.collect_minor
            else 0 end as pending
from kontor.shipment s
join kontor.orders o on o.number = s.order_number
cross join lateral (select coalesce(sum(r.amount_minor), 0) as remitted from kontor.receipt r where r.parcel = s.number) r
where s.collect_minor is not null;
comment on view audit.v_collection is 'What carriers are to collect at the door for parcels, what they did, and what they paid out of it.';

-- Money at doors that needs a look: the carrier handed a parcel over and did not say that it collected, or collected less; a
-- parcel came back and is owed still; or what was collected is paid out in part, or late.
create view open_collection as
select case when c.status in ('RETURNED_TO_SENDER', 'LOST') then 'CAME_BACK' when c.collected is null then 'NOT_TOLD'
            when c.collected < c.asked and p.owed > 0 and c.collected <= c.remitted then 'LESS'
            else 'NOT_PAID_OUT' end as kind,
       o.number as order_number, c.number as parcel, c.currency,
       case when c.collected is null then c.asked when c.collected <= c.remitted then c.asked - c.collected
            else c.collected - c.remitted end as amount_minor,
       coalesce(c.collected_at, c.ended_at) as since
from audit.v_collection c
join orders o on o.id = c.order_id
join payment_terms t on t.market = o.market
cross join lateral (select coalesce(sum(p.authorised_minor - p.released_minor - p.captured_minor), 0) as owed from payment p
                    where p.reference = o.number and p.method = 'cod' and p.status in ('AUTHORIZED', 'PART_CAPTURED')) p
where c.status in ('RETURNED_TO_SENDER', 'LOST') and c.collected is null and p.owed > 0
   or c.status = 'DELIVERED' and c.collected is null
   or c.collected < c.asked and p.owed > 0
   or c.collected > c.remitted and (c.remitted > 0 or c.collected_at + t.cash_days * interval '1 day' < business_now());
