-- A closed business day: totals as they were booked, and the proof that they agree.
create table day_close (
    business_date date        not null,
    currency      varchar(3)  not null,
    orders        int         not null,
    sales_net     bigint      not null,
    tax           bigint      not null,
    captured      bigint      not null,
    refunded      bigint      not null,
    fees          bigint      not null,
    paid_out      bigint      not null,
    proof         text        not null,
    balanced      boolean     not null,
    closed_at     timestamptz not null,
    constraint pk_day_close primary key (business_date, currency)
);
