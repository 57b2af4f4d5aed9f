-- Pieces may be sold before they are here: up to a limit, from a day on. A withdrawn limit shrinks to what is promised.
alter table stock_item
    add column expected_on         date,
    add column backorder_withdrawn boolean not null default false,
    -- Whether pieces ever came: what never was here is ordered in advance.
    add column arrived             boolean not null default false,
    -- The place in the queue that was given out last.
    add column last_place          int     not null default 0,
    add constraint ck_stock_backorder_day check (backorder_limit = 0 or expected_on is not null);
update stock_item s set arrived = true
where exists (select 1 from stock_move m where m.sku = s.sku and m.delta_on_hand > 0);

-- Who was promised first is served first; packed pieces lie in parcels and are spoken for. What ended before there were
-- places needs none: only open reservations are numbered, however long the history is.
alter table reservation
    add column place  int,
    add column packed int not null default 0;
update reservation r set place = p.place
from (select id, row_number() over (partition by sku order by id) as place from reservation
      where status in ('HELD', 'ALLOCATED') and shipped + released < quantity) p
where p.id = r.id;
update stock_item s set last_place = p.place
from (select sku, max(place) as place from reservation where place is not null group by sku) p
where p.sku = s.sku;
update reservation r set packed = p.packed
from (select h.order_number, l.sku, sum(l.quantity) as packed
      from shipment_line l join shipment h on h.id = l.shipment_id
      where h.status in ('DRAFT', 'PICKING', 'PACKED') group by h.order_number, l.sku) p
where p.order_number = r.order_number and p.sku = r.sku and r.status in ('HELD', 'ALLOCATED');
alter table reservation
    add constraint ck_reservation_packed check (packed >= 0 and shipped + released + packed <= quantity);
create unique index uq_reservation_queue on reservation (sku, place)
    where status in ('HELD', 'ALLOCATED') and shipped + released < quantity;

-- A server that still runs the version before gives out no places; its checkouts stand at the end of the queue like any
-- other. It holds the lock of the stock row at that moment, as everybody does.
create function reservation_place() returns trigger language plpgsql as $$
begin
    update stock_item set last_place = last_place + 1 where sku = new.sku returning last_place into new.place;
    return new;
end $$;
create trigger tr_reservation_place before insert or update on reservation for each row
    when (new.place is null and new.status in ('HELD', 'ALLOCATED') and new.shipped + new.released < new.quantity)
    execute function reservation_place();

-- What lies on the shelf for whom: packed pieces first, the rest in the order of the promises.
create view stock_queue as
select q.sku, q.order_number, q.place, q.status, q.open, q.packed,
       cast(q.packed + least(q.open - q.packed, greatest(0, s.on_hand - q.all_packed - q.ahead)) as int) as served,
       s.on_hand, s.expected_on
from (select sku, order_number, place, status, packed, quantity - shipped - released as open,
             sum(packed) over (partition by sku) as all_packed,
             coalesce(sum(quantity - shipped - released - packed) over (partition by sku order by place
                 rows between unbounded preceding and 1 preceding), 0) as ahead
      from reservation
      where status in ('HELD', 'ALLOCATED') and shipped + released < quantity) q
join stock_item s on s.sku = q.sku;

create or replace view audit.v_stock as
select s.sku, s.on_hand, s.reserved, s.on_hand - s.reserved as available, s.backorder_limit,
       s.backorder_withdrawn, s.arrived, s.last_place
from kontor.stock_item s;
create or replace view audit.v_reservation as
select r.id, o.id as order_id, r.order_number, r.sku, r.quantity, r.shipped, r.released, r.status,
       case when r.status in ('HELD', 'ALLOCATED') then r.quantity - r.shipped - r.released else 0 end as open,
       r.packed, r.place
from kontor.reservation r
left join kontor.orders o on o.number = r.order_number;
create view audit.v_stock_queue as
select q.sku, q.order_number, q.place, q.open, q.packed, q.served, q.on_hand
from kontor.stock_queue q;
