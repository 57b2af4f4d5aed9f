-- More markets than the one at home, each in a currency of its own, so that a currency says which market is meant. A country
-- is of one open market. ending: how prices that follow those at home by the rate are rounded; null: every price is typed.
alter table market add home boolean not null default false;
alter table market add open boolean not null default true;
alter table market add ending varchar(12);
alter table market add constraint uq_market_currency unique (currency);
alter table market add constraint ck_market_ending
    check (ending in ('EXACT', 'WHOLE', 'NINETY_FIVE', 'NINETY_NINE', 'FIVES', 'TENS'));
alter table market add constraint ck_market_home check (not home or (open and ending is null));
update market set home = true where code = 'de';
create unique index uq_market_home on market (home) where home;

-- What one unit of the home currency is worth in another, from a day on. A rate is never changed; the last one entered for
-- a day counts. applied: prices that follow were made anew by it.
create table market_rate (
    id         bigint generated always as identity,
    currency   varchar(3)     not null,
    starts_on  date           not null,
    rate       numeric(18, 6) not null,
    applied    boolean        not null default false,
    entered_by varchar(60)    not null,
    entered_at timestamptz    not null,
    constraint pk_market_rate primary key (id),
    constraint fk_market_rate_market foreign key (currency) references market (currency),
    constraint ck_market_rate check (rate > 0)
);
create index ix_market_rate_currency on market_rate (currency, starts_on);
