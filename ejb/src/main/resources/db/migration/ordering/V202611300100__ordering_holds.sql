-- Holds of different kinds stand side by side, each with its reason; hold_kind is the foremost of them.
alter table orders
    add column hold_payment varchar(300),
    add column hold_review  varchar(300),
    add column hold_staff   varchar(300);

-- Until now a hold for want of money wrote over any other: what the timeline never saw released comes back.
update orders o set
    hold_payment = case o.hold_kind when 'PAYMENT' then coalesce(o.hold_reason, '') end,
    hold_review = case o.hold_kind when 'REVIEW' then coalesce(o.hold_reason, '') when 'PAYMENT' then lost.review end,
    hold_staff = case o.hold_kind when 'STAFF' then coalesce(o.hold_reason, '') when 'PAYMENT' then lost.staff end
from orders held
left join lateral (
    select case when r.order_number is not null then left(h.detail, 300) end as review,
           case when r.order_number is null then left(h.detail, 300) end as staff
    from (select l.kind, l.detail from order_happening l where l.order_id = held.id and l.kind in ('HELD', 'RELEASED')
          order by l.at desc, l.id desc limit 1) h
    left join risk_check r on r.order_number = held.number and r.verdict = 'HOLD' and r.decision is distinct from 'RELEASED'
    where h.kind = 'HELD') lost on true
where held.id = o.id and o.hold_kind is not null;

alter table orders
    drop column hold_reason,
    drop constraint ck_orders_hold_kind,
    add constraint ck_orders_hold_kind check (hold_kind is not distinct from
        case when hold_payment is not null then 'PAYMENT' when hold_review is not null then 'REVIEW'
             when hold_staff is not null then 'STAFF' end);
