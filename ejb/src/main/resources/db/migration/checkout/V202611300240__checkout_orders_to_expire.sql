-- Unpaid orders whose time to pay is over and that can be let go now. Not among them are those for which the customer's bank
-- transfers the money (that takes days), those of which the provider holds what a person has to decide about, and those
-- about which the provider was silent in the last ten seconds, for which it is left alone: asking at once would change nothing and cost calls.
create view order_to_expire as
select o.number, o.pay_until
from orders o
where o.status = 'PENDING_PAYMENT' and o.pay_until < business_now()
  and not exists (select 1 from payment p where p.reference = o.number
      and (p.status = 'PROCESSING' or p.status = 'UNKNOWN' and (p.odd is not null or p.updated_at > business_now() - interval '10 seconds')));
