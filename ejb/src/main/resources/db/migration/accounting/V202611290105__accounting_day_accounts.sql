-- Sales and output tax of a business day by account, and so by country and rate: as they are now, and as they were closed.
create view audit.v_day_account as
select p.business_date, p.currency, p.account, p.account_type, (-sum(p.amount_minor))::bigint as amount_minor
from audit.v_posting p
where p.account_type = 'INCOME' or p.account like 'vat\_payable\_%'
group by p.business_date, p.currency, p.account, p.account_type;
comment on view audit.v_day_account is 'Per business day and account of sales or output tax: the sum of what was booked.';

create table day_close_account (
    business_date date        not null,
    currency      varchar(3)  not null,
    account       varchar(40) not null,
    amount_minor  bigint      not null,
    constraint pk_day_close_account primary key (business_date, currency, account),
    constraint fk_day_close_account_day foreign key (business_date, currency) references day_close deferrable initially deferred,
    constraint fk_day_close_account_account foreign key (account, currency) references account (code, currency)
);

create view audit.v_closed_day_account as
select c.business_date, c.currency, c.account, c.amount_minor, d.complete
from day_close_account c join day_close d on d.business_date = c.business_date and d.currency = c.currency;
comment on view audit.v_closed_day_account is 'The same sums as they were when the day was closed.';
