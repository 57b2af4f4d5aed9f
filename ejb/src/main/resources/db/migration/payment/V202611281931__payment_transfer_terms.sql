-- Prepayment by bank transfer, where a market offers it.
alter table payment_terms
    add column transfer_offered boolean      not null default false,
    add column transfer_holder  varchar(70),
    add column transfer_iban    varchar(34),
    add column transfer_bic     varchar(11),
    add column transfer_days    int          not null default 10,
    add column transfer_remind  int          not null default 5,
    add constraint ck_payment_terms_transfer check
        (not transfer_offered or transfer_holder is not null and transfer_iban is not null),
    add constraint ck_payment_terms_transfer_days check
        (transfer_days between 1 and 60 and transfer_remind between 1 and transfer_days);

-- What was taken and given back counts wherever it lies: with a provider or on the bank.
create or replace view audit.v_day as
select d.business_date, d.currency, sum(d.orders)::bigint as orders, sum(d.sales_net)::bigint as sales_net,
       sum(d.tax)::bigint as tax, sum(d.captured)::bigint as captured, sum(d.refunded)::bigint as refunded,
       sum(d.fees)::bigint as fees, sum(d.paid_out)::bigint as paid_out
from (select p.business_date, p.currency, 0 as orders,
             case when p.account_type = 'INCOME' then -p.amount_minor else 0 end as sales_net,
             case when p.account like 'vat\_payable\_%' then -p.amount_minor else 0 end as tax,
             case when p.account in ('gateway_receivable', 'bank') and p.ref ~ '^(reversal:)?capture:' then p.amount_minor else 0 end as captured,
             case when p.account in ('gateway_receivable', 'bank') and p.ref ~ '^(reversal:)?refund:' then -p.amount_minor else 0 end as refunded,
             case when p.account = 'gateway_fee' then p.amount_minor else 0 end as fees,
             case when p.account = 'payout_in_transit' and p.ref ~ '^(reversal:)?payout:' then p.amount_minor else 0 end as paid_out
      from audit.v_posting p
      union all
      select cast(o.confirmed_at at time zone 'Europe/Berlin' as date), o.currency, 1, 0, 0, 0, 0, 0, 0
      from audit.v_order o where o.confirmed_at is not null) d
group by d.business_date, d.currency;
