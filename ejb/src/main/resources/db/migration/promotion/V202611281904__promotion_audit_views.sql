create or replace view audit.v_coupon as
select c.code, coalesce(c.max_uses, 2147483647) as max_uses,
       case when c.max_uses is null
            then (select count(*) from kontor.promotion_use u where u.coupon_id = c.id and u.status = 'CLAIMED')::int
            else c.used end as used
from kontor.coupon c;
comment on view audit.v_coupon is 'Codes; max_uses is the largest number there is when a code has no limit of its own.';

create or replace view audit.v_coupon_use as
select c.code, o.id as order_id, o.customer_id
from kontor.promotion_use u
join kontor.coupon c on c.id = u.coupon_id
left join kontor.orders o on o.number = u.order_number
where u.status = 'CLAIMED';
comment on view audit.v_coupon_use is 'Orders that hold a use of a code; uses that were given back are not among them.';

create view audit.v_promotion as
select p.id, p.name, p.status, p.max_uses, p.used, p.max_per_customer, p.budget_minor, p.spent_minor, p.currency,
       p.max_uses is not null or p.budget_minor is not null as counted
from kontor.promotion p;
comment on view audit.v_promotion is 'Promotions; used and spent_minor count while counted is true.';

create view audit.v_promotion_use as
select u.promotion_id, o.id as order_id, u.order_number, u.customer, u.amount_minor, u.currency, u.status
from kontor.promotion_use u
left join kontor.orders o on o.number = u.order_number;
comment on view audit.v_promotion_use is 'What orders claimed of promotions, and what was given back.';

create view audit.v_discount as
select d.order_id, d.order_line_id as line_id, d.promotion_id, d.label, d.code, d.amount_minor
from kontor.order_discount d;
comment on view audit.v_discount is 'What promotions took off the lines of orders.';

create view audit.v_unit as
select u.order_id, u.order_line_id as line_id, u.pieces, u.gross_minor, u.tax_minor
from kontor.order_unit u;
comment on view audit.v_unit is 'What each piece of a line costs and the tax in it; orders from before promotions have none.';
