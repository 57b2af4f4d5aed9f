create or replace view audit.v_payout as
select p.reference as ref, p.currency, p.gross_minor, p.fee_minor, p.amount_minor as net_minor, p.arrived_on as business_date
from kontor.payout p
where p.settled_at is not null;
comment on view audit.v_payout is 'Payouts in which every item was known, and which are booked.';
