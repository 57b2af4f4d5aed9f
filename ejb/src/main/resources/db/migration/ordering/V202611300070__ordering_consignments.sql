-- An order can go in several consignments, each to an address and by a method of its own. The first is what the order
-- itself says; the others have rows, which say how many pieces of each line go in them: what is left goes in the first.
alter table orders
    add consignments int not null default 1,
    add constraint ck_orders_consignments check (consignments between 1 and 5);

-- For which consignment a delivery line is; null for the first, and for goods.
alter table order_line
    add consignment int,
    add constraint ck_order_line_consignment check (consignment is null or consignment between 2 and 5 and kind = 'DELIVERY');

create sequence order_consignment_seq increment by 50 start with 50;
create table order_consignment (
    id              bigint       not null,
    order_id        bigint       not null,
    no              int          not null,
    ship_name       varchar(160) not null,
    ship_company    varchar(160),
    ship_street     varchar(160) not null,
    ship_extra      varchar(160),
    ship_postcode   varchar(12),
    ship_city       varchar(80)  not null,
    ship_region     varchar(80),
    ship_country    varchar(2)   not null,
    delivery_method varchar(20)  not null,
    delivery_name   varchar(80)  not null,
    promised_first  date,
    promised_last   date,
    constraint pk_order_consignment primary key (id),
    constraint uq_order_consignment_no unique (order_id, no),
    constraint fk_order_consignment_order foreign key (order_id) references orders,
    constraint ck_order_consignment_no check (no between 2 and 5)
);
create sequence order_consignment_line_seq increment by 50 start with 50;
create table order_consignment_line (
    id             bigint not null,
    consignment_id bigint not null,
    order_line_id  bigint not null,
    quantity       int    not null,
    shipped        int    not null default 0,
    cancelled      int    not null default 0,
    constraint pk_order_consignment_line primary key (id),
    constraint uq_order_consignment_line unique (consignment_id, order_line_id),
    constraint fk_order_consignment_line_consignment foreign key (consignment_id) references order_consignment,
    constraint fk_order_consignment_line_line foreign key (order_line_id) references order_line,
    constraint ck_order_consignment_line_quantity check (quantity > 0),
    constraint ck_order_consignment_line_use check (shipped >= 0 and cancelled >= 0 and shipped + cancelled <= quantity)
);
create index ix_order_consignment_line_line on order_consignment_line (order_line_id);

-- No consignment has pieces of another: neither before they are sent nor afterwards. Looked at when the transaction ends,
-- because a line and its consignments are written one after the other.
create function refuse_uneven_consignment(of_line bigint) returns void language plpgsql as $$
begin
    if exists (select 1 from order_line l
               cross join lateral (select sum(c.quantity) as quantity, sum(c.shipped) as shipped, sum(c.cancelled) as cancelled
                                   from order_consignment_line c where c.order_line_id = l.id) c
               where l.id = of_line
                 and (c.quantity > l.quantity or c.shipped > l.shipped or c.cancelled > l.cancelled
                      or l.shipped - c.shipped + l.cancelled - c.cancelled > l.quantity - c.quantity)) then
        raise exception 'the consignments of order line % have other pieces than it', of_line;
    end if;
end $$;
create function consignment_line_changed() returns trigger language plpgsql as $$
begin
    perform refuse_uneven_consignment(new.order_line_id);
    return null;
end $$;
create function line_of_consignments_changed() returns trigger language plpgsql as $$
begin
    perform refuse_uneven_consignment(new.id);
    return null;
end $$;
create constraint trigger tr_order_consignment_line_even after insert or update on order_consignment_line
    deferrable initially deferred for each row execute function consignment_line_changed();
create constraint trigger tr_order_line_even after update of quantity, shipped, cancelled on order_line
    deferrable initially deferred for each row execute function line_of_consignments_changed();

create view audit.v_consignment as
select c.order_id, c.no, l.order_line_id as line_id, l.quantity as qty, l.shipped, l.cancelled
from kontor.order_consignment c left join kontor.order_consignment_line l on l.consignment_id = c.id;
comment on view audit.v_consignment is 'Pieces of order lines that go in another consignment than the first, which has the rest.';
create view audit.v_delivery_line as
select l.order_id, l.id as line_id, coalesce(l.consignment, 1) as consignment, l.line_minor, o.consignments
from kontor.order_line l join kontor.orders o on o.id = l.order_id where l.kind = 'DELIVERY';
comment on view audit.v_delivery_line is 'What the deliveries of orders cost, and how many consignments each order has.';
