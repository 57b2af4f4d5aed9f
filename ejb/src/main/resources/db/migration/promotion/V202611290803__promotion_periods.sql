-- How often a promotion may be used in a day, week or month; counted exactly by the rows of promotion_period, which are
-- locked by a claim. customer is empty for the count of all.
alter table promotion
    add column per_period              varchar(8),
    add column max_per_period          int,
    add column max_per_customer_period int,
    add constraint ck_promotion_period_kind check (per_period in ('DAY', 'WEEK', 'MONTH')),
    add constraint ck_promotion_period_limits check (max_per_period >= 1 and max_per_customer_period >= 1),
    add constraint ck_promotion_period_whole check (
        (per_period is null) = (max_per_period is null and max_per_customer_period is null));

create table promotion_period (
    promotion_id bigint      not null,
    period       varchar(8)  not null,
    starts_on    date        not null,
    customer     varchar(64) not null,
    used         int         not null,
    constraint pk_promotion_period primary key (promotion_id, period, starts_on, customer),
    constraint fk_promotion_period_promotion foreign key (promotion_id) references promotion,
    constraint ck_promotion_period_used check (used >= 0)
);
create index ix_promotion_use_claimed on promotion_use (promotion_id, claimed_at) where status = 'CLAIMED';
