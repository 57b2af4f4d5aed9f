-- A parcel belongs to one consignment of its order, and goes where that goes.
alter table shipment
    add consignment int not null default 1,
    add constraint ck_shipment_consignment check (consignment between 1 and 5);

create or replace view audit.v_shipment_line as
select s.id as shipment_id, s.number, o.id as order_id, l.order_line_id as line_id, l.sku, l.quantity as qty, s.status,
       s.shipped_on, s.shipped_at, s.consignment
from kontor.shipment_line l
join kontor.shipment s on s.id = l.shipment_id
left join kontor.orders o on o.number = s.order_number;
