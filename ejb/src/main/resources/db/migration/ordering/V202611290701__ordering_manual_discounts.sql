-- What a person took off a line stands beside what promotions did: it names no promotion, but why it was given.
alter table order_discount
    alter column promotion_id drop not null,
    add reason varchar(200),
    add constraint ck_order_discount_giver check ((promotion_id is null) = (reason is not null));

create or replace view audit.v_discount as
select d.order_id, d.order_line_id as line_id, d.promotion_id, d.label, d.code, d.amount_minor, d.reason
from kontor.order_discount d;
comment on view audit.v_discount is 'What promotions, or people with a reason, took off the lines of orders.';
