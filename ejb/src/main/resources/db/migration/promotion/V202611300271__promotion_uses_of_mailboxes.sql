-- Uses count for the customer whose order it is, who may be signed in and type any address, and by the mailbox without
-- what stands after a plus; they counted for the address as it was typed.
create table promotion_use_moved as
select u.id, u.promotion_id, u.customer as before,
       encode(sha256(convert_to(regexp_replace(c.email, '\+[^@]*@', '@'), 'UTF8')), 'hex') as after
from promotion_use u join orders o on o.number = u.order_number join customer c on c.id = o.customer_id;
delete from promotion_use_moved where before = after;

update promotion_use u set customer = m.after from promotion_use_moved m where m.id = u.id;

-- Made anew, with what is in use, when it is next asked for.
delete from promotion_customer p using promotion_use_moved m
where p.promotion_id = m.promotion_id and p.customer in (m.before, m.after);

insert into promotion_period (promotion_id, period, starts_on, customer, used)
select distinct p.promotion_id, p.period, p.starts_on, m.after, 0
from promotion_period p join promotion_use_moved m on m.promotion_id = p.promotion_id and m.before = p.customer
on conflict do nothing;
update promotion_period p
set used = (select count(*) from promotion_use u
            where u.promotion_id = p.promotion_id and u.customer = p.customer and u.status = 'CLAIMED'
              and u.claimed_at >= p.starts_on::timestamp at time zone 'Europe/Berlin'
              and u.claimed_at < (p.starts_on + ('1 ' || p.period)::interval) at time zone 'Europe/Berlin')
where exists (select 1 from promotion_use_moved m
              where m.promotion_id = p.promotion_id and p.customer in (m.before, m.after));

drop table promotion_use_moved;
