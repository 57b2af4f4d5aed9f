-- Money that a carrier paid out of what it collected for a parcel.
alter table receipt
    add parcel varchar(20),
    add constraint ck_receipt_parcel check (parcel is null or status = 'MATCHED');
create index ix_receipt_parcel on receipt (parcel) where parcel is not null;

create view audit.v_collection as
select s.id, s.number, o.id as order_id, s.status, s.collect_currency as currency, s.collect_minor as asked,
       s.collected_minor as collected, s.collected_at, coalesce(s.delivered_at, s.shipped_at) as ended_at, r.remitted,
       case when s.collected_minor is null and s.status not in ('CANCELLED', 'RETURNED_TO_SENDER', 'LOST') then s.collect_minor
            else 0 end as pending, coalesce(s.kept_minor, 0) as kept
from kontor.shipment s
join kontor.orders o on o.number = s.order_number
cross join lateral (select coalesce(sum(r.amount_minor), 0) as remitted from kontor.receipt r where r.parcel = s.number) r
where s.collect_minor is not null;
comment on view audit.v_collection is 'What carriers are to collect at the door for parcels, what they did, and what they paid out of it or kept.';

-- Money at doors that needs a look: the carrier handed a parcel over and did not say that it collected, or collected less; a
-- parcel came back and is owed still, or is missing; what was collected is paid out in part, or late; or an order is sent
-- and owes what no parcel brings. Of what is owed, that which carriers are still to collect is nobody's to look at.
create view open_collection as
with collection as (
    select c.*, o.number as order_number, d.rest,
           c.collected - c.remitted - c.kept as unpaid, c.collected_at + t.cash_days * interval '1 day' < business_now() as late,
           c.status in ('RETURNED_TO_SENDER', 'LOST') and c.collected is null as came_back,
           c.status = 'SHIPPED' and c.collected is null and (s.tracking_status = 'EXCEPTION'
               or greatest(s.shipped_at, e.last) < business_now() - interval '14 days') as missing
    from audit.v_collection c
    join orders o on o.id = c.order_id
    join shipment s on s.id = c.id
    join payment_terms t on t.market = o.market
    cross join lateral (select max(e.occurred_at) as last from tracking_event e
                        where e.carrier = s.carrier and e.tracking_number = s.tracking_number) e
    cross join lateral (select coalesce(sum(p.authorised_minor - p.released_minor - p.captured_minor), 0)
                               - (select sum(w.pending) from audit.v_collection w where w.order_id = o.id) as rest from payment p
                        where p.reference = o.number and p.method = 'cod' and p.status in ('AUTHORIZED', 'PART_CAPTURED')) d
), known as (
    select c.*, case when came_back and rest > 0 then 'CAME_BACK'
                     when missing then 'MISSING'
                     when status = 'DELIVERED' and collected is null then 'NOT_TOLD'
                     when unpaid > 0 and (remitted > 0 or late) then 'NOT_PAID_OUT'
                     when collected < asked and rest > 0 then 'LESS' end as kind
    from collection c
)
select kind, order_number, number as parcel, currency,
       case kind when 'CAME_BACK' then least(asked, rest) when 'LESS' then least(asked - collected, rest)
                 when 'NOT_PAID_OUT' then unpaid else asked end as amount_minor,
       coalesce(collected_at, ended_at) as since
from known where kind is not null
union all
select 'NO_PARCEL', o.number, null, p.currency, p.owed - coalesce(k.pending, 0) - coalesce(k.told, 0), coalesce(k.since, o.placed_at)
from (select reference, currency, sum(authorised_minor - released_minor - captured_minor) as owed from payment
      where method = 'cod' and status in ('AUTHORIZED', 'PART_CAPTURED') group by reference, currency) p
join orders o on o.number = p.reference
left join (select order_number, sum(pending) as pending, max(coalesce(collected_at, ended_at)) as since,
                  sum(case when came_back then least(asked, rest) when collected < asked then least(asked - collected, rest)
                      else 0 end) as told from known where rest > 0 group by order_number) k on k.order_number = o.number
where p.owed > coalesce(k.pending, 0) + coalesce(k.told, 0)
  and not exists (select 1 from audit.v_collection c where c.order_id = o.id and c.pending > 0 and k.order_number is null)
  and not exists (select 1 from order_line l where l.order_id = o.id and l.kind = 'ITEM' and l.quantity > l.shipped + l.cancelled);
