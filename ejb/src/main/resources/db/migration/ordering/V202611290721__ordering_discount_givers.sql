-- Who took something off by hand stands beside the reason; for what was given before, the timeline of the order says it.
alter table order_discount add given_by varchar(60);
update order_discount d
   set given_by = coalesce((select h.actor from order_happening h where h.order_id = d.order_id
                               and h.kind = 'DISCOUNT_GIVEN' and h.detail = d.label || ': ' || d.reason
                             order by h.id limit 1), 'staff')
 where d.reason is not null;
alter table order_discount
    add constraint ck_order_discount_given_by check ((reason is null) = (given_by is null));

create or replace view audit.v_discount as
select d.order_id, d.order_line_id as line_id, d.promotion_id, d.label, d.code, d.amount_minor, d.reason, d.given_by
from kontor.order_discount d;
