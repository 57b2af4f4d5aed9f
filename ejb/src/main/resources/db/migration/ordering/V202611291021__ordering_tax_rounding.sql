-- Where the tax of an order was rounded: decided once, when it was placed. All earlier orders rounded once for each rate.
alter table orders
    add tax_rounding varchar(10) not null default 'DOCUMENT',
    add constraint ck_orders_tax_rounding check (tax_rounding in ('UNIT', 'LINE', 'DOCUMENT'));

create view audit.v_line_tax as
select l.id as line_id, l.order_id, l.line_minor, l.tax_minor, l.tax_percentage as percentage, o.tax_rounding as rounding
from kontor.order_line l join kontor.orders o on o.id = l.order_id;
comment on view audit.v_line_tax is 'The tax in each line of an order, its rate, and where it was rounded.';
