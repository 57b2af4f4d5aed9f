-- What arrived since a day is asked for.
create index ix_shipment_delivered on shipment (delivered_at) where delivered_at is not null;

create view audit.v_delivery as
select o.id as order_id, o.number, c.no, c.method, c.country, o.confirmed_at as agreed_at, c.promised_first, c.promised_last,
       case when n.open = 0 and p.whole then p.last_at end as arrived_at,
       o.status in ('CONFIRMED', 'ON_HOLD', 'COMPLETED') and (n.open > 0 or coalesce(p.underway, false)) as expected
from kontor.orders o
cross join lateral (
    select 1 as no, cast(null as bigint) as id, o.delivery_method as method, o.ship_country as country, o.promised_first, o.promised_last
    union all
    select x.no, x.id, x.delivery_method, x.ship_country, x.promised_first, x.promised_last
    from kontor.order_consignment x where x.order_id = o.id and o.consignments > 1) c
cross join lateral (
    select coalesce(sum(each.open), 0) as open, coalesce(sum(each.sent), 0) as sent
    from (select l.quantity - l.shipped - l.cancelled - other.open as open, l.shipped - other.sent as sent
          from kontor.order_line l
          cross join lateral (select coalesce(sum(k.quantity - k.shipped - k.cancelled), 0) as open, coalesce(sum(k.shipped), 0) as sent
                              from kontor.order_consignment_line k where k.order_line_id = l.id and o.consignments > 1) other
          where c.id is null and l.order_id = o.id and l.kind = 'ITEM' and l.tax_category <> 'VOUCHER'
          union all
          select k.quantity - k.shipped - k.cancelled, k.shipped from kontor.order_consignment_line k where k.consignment_id = c.id) each
    ) n
left join lateral (
    select max(s.delivered_at) as last_at, bool_and(s.status = 'DELIVERED') as whole, bool_or(s.status = 'SHIPPED') as underway
    from kontor.shipment s where s.order_number = o.number and s.consignment = c.no and s.shipped_at is not null) p on true
where o.confirmed_at is not null and n.open + n.sent > 0;
comment on view audit.v_delivery is 'Each consignment of a confirmed order that was not called off: what was promised, when the last of it arrived (null while not all of it has), and whether something of it is still to come.';
