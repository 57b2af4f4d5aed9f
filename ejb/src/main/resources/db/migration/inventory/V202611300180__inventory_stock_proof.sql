-- A proof that no more is sold than there is: buyers storm a shadow, which is stock that no product has. The row comes
-- first and the result once; whatever has no result when lost_at is over has lost its server.
create table stock_proof (
    id       bigint generated always as identity,
    at       timestamptz  not null,
    asked_by varchar(120) not null,
    node     varchar(120) not null,
    pieces   int          not null,
    buyers   int          not null,
    lost_at  timestamptz  not null,
    constraint pk_stock_proof primary key (id),
    constraint ck_stock_proof_size check (pieces between 1 and 500 and buyers between 2 and 2000)
);
create trigger tr_stock_proof_append_only before update or delete on stock_proof
    for each row execute function refuse_change();
create trigger tr_stock_proof_no_truncate before truncate on stock_proof
    for each statement execute function refuse_change();

create table stock_proof_result (
    proof_id   bigint      not null,
    at         timestamptz not null,
    verdict    varchar(12) not null,
    sold       int         not null,
    refused    int         not null,
    at_once    int         not null,
    millis     bigint      not null,
    promised   int         not null,
    difference int         not null,
    left_over  int         not null,
    constraint pk_stock_proof_result primary key (proof_id),
    constraint fk_stock_proof_result_proof foreign key (proof_id) references stock_proof,
    constraint ck_stock_proof_verdict check (verdict in ('PROVED', 'FAILED', 'BROKEN_OFF')),
    constraint ck_stock_proof_counts check (sold >= 0 and refused >= 0 and at_once >= 0 and millis >= 0 and promised >= 0),
    constraint ck_stock_proof_proved check (verdict <> 'PROVED'
        or promised = sold and difference = 0 and left_over = 0 and at_once > 1)
);
create trigger tr_stock_proof_result_append_only before update or delete on stock_proof_result
    for each row execute function refuse_change();
create trigger tr_stock_proof_result_no_truncate before truncate on stock_proof_result
    for each statement execute function refuse_change();

-- Shadows are no stock of the shop: the books do not know them.
create or replace view audit.v_stock as
select s.sku, s.on_hand, s.reserved, s.on_hand - s.reserved as available, s.backorder_limit,
       s.backorder_withdrawn, s.arrived, s.last_place
from kontor.stock_item s
where s.sku not like 'KONTOR-SHADOW-%';
create or replace view audit.v_stock_move as
select m.sku, m.delta_on_hand, m.delta_reserved, o.id as order_id, m.reason, m.at
from kontor.stock_move m
left join kontor.orders o on o.number = m.order_number
where m.sku not like 'KONTOR-SHADOW-%';
create or replace view audit.v_reservation as
select r.id, o.id as order_id, r.order_number, r.sku, r.quantity, r.shipped, r.released, r.status,
       case when r.status in ('HELD', 'ALLOCATED') then r.quantity - r.shipped - r.released else 0 end as open,
       r.packed, r.place
from kontor.reservation r
left join kontor.orders o on o.number = r.order_number
where r.sku not like 'KONTOR-SHADOW-%';
create or replace view audit.v_stock_queue as
select q.sku, q.order_number, q.place, q.open, q.packed, q.served, q.on_hand
from kontor.stock_queue q
where q.sku not like 'KONTOR-SHADOW-%';
