-- For which orders a way to pay is (decision 0029): one rule for every way. Lists are codes with commas between them.
create table payment_way (
    market      varchar(10) not null,
    method      varchar(16) not null,
    buyer_group varchar(20),
    least_minor bigint,
    most_minor  bigint,
    only_to     text        not null default '',
    never_to    text        not null default '',
    gift_cards  boolean     not null default true,
    never_with  text        not null default '',
    constraint pk_payment_way primary key (market, method),
    constraint fk_payment_way_market foreign key (market) references payment_terms,
    constraint fk_payment_way_group foreign key (buyer_group) references buyer_group,
    constraint ck_payment_way_method check (method in ('card', 'transfer', 'invoice')),
    constraint ck_payment_way_totals check (least_minor > 0 and most_minor > 0 and least_minor <= most_minor),
    constraint ck_payment_way_only_to check (only_to ~ '^([A-Z]{2}(,[A-Z]{2})*)?$'),
    constraint ck_payment_way_never_to check (never_to ~ '^([A-Z]{2}(,[A-Z]{2})*)?$'),
    constraint ck_payment_way_places check (only_to = '' or never_to = '')
);
create index ix_payment_way_group on payment_way (buyer_group);

-- The groups and the greatest total of before are rules now. Their columns stay for servers of the version before, which
-- read them while they run beside new ones; nothing reads or writes them any more, and a later version drops them.
insert into payment_way (market, method, buyer_group)
select market, 'transfer', transfer_group from payment_terms where transfer_group is not null;
insert into payment_way (market, method, buyer_group, most_minor)
select market, 'invoice', account_group, account_most_minor from payment_terms
 where account_group is not null or account_most_minor is not null;
alter table payment_terms
    drop constraint ck_payment_terms_account,
    add constraint ck_payment_terms_account check (not account_offered or transfer_iban is not null);
