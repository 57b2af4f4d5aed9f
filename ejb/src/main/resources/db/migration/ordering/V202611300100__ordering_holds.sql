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
    drop constraint ck_orders_hold_kind,
    add constraint ck_orders_hold_kind check (hold_kind is not distinct from
        case when hold_payment is not null then 'PAYMENT' when hold_review is not null then 'REVIEW'
             when hold_staff is not null then 'STAFF' end);

-- A server of the version before knows one hold and its reason alone; both go with it once no such server runs.
create function order_hold_of_one_kind() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and new.hold_kind is distinct from old.hold_kind
            and (new.hold_payment, new.hold_review, new.hold_staff)
                is not distinct from (old.hold_payment, old.hold_review, old.hold_staff) then
        if new.hold_kind is null then
            new.hold_payment := null;
            new.hold_review := null;
            new.hold_staff := null;
        elsif new.hold_kind = 'PAYMENT' then
            new.hold_payment := coalesce(new.hold_reason, '');
        elsif new.hold_kind = 'REVIEW' then
            new.hold_review := coalesce(new.hold_reason, '');
        else
            new.hold_staff := coalesce(new.hold_reason, '');
        end if;
    end if;
    new.hold_reason := left(coalesce(new.hold_payment, new.hold_review, new.hold_staff), 300);
    return new;
end $$;
create trigger tr_orders_hold_of_one_kind before update of hold_kind, hold_payment, hold_review, hold_staff on orders
    for each row execute function order_hold_of_one_kind();
