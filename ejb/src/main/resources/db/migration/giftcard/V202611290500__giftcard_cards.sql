insert into status_arrow values
    ('gift_card', 'ACTIVE', 'DISABLED'),
    ('gift_card', 'ACTIVE', 'EXPIRED'),
    ('gift_card', 'DISABLED', 'ACTIVE'),
    ('gift_card', 'DISABLED', 'EXPIRED'),
    ('gift_card', 'EXPIRED', 'ACTIVE');

create sequence gift_card_number_seq start with 100001;
-- Value that somebody may pay with. The code is known by its hash only; a card has none until it was mailed.
create table gift_card (
    id             bigint generated always as identity,
    number         varchar(12)  not null,
    origin         varchar(8)   not null,
    status         varchar(12)  not null default 'ACTIVE',
    currency       varchar(3)   not null,
    issued_minor   bigint       not null,
    balance_minor  bigint       not null default 0,
    held_minor     bigint       not null default 0,
    issue_key      varchar(120) not null,
    code_hash      varchar(64),
    code_tail      varchar(4),
    codes          int          not null default 0,
    email          varchar(254) not null,
    order_number   varchar(20),
    order_line_id  bigint,
    reason         varchar(200) not null,
    issued_by      varchar(120) not null,
    issued_at      timestamptz  not null,
    expires_on     date         not null,
    constraint pk_gift_card primary key (id),
    constraint uq_gift_card_number unique (number),
    constraint uq_gift_card_issue unique (issue_key),
    constraint uq_gift_card_code unique (code_hash),
    constraint ck_gift_card_origin check (origin in ('SOLD', 'CREDIT', 'REFUND')),
    constraint ck_gift_card_status check (status in ('ACTIVE', 'DISABLED', 'EXPIRED')),
    constraint ck_gift_card_issued check (issued_minor > 0),
    constraint ck_gift_card_balance check (balance_minor >= 0),
    constraint ck_gift_card_held check (held_minor between 0 and balance_minor),
    constraint ck_gift_card_code check ((code_hash is null) = (codes = 0) and (code_hash is null) = (code_tail is null)),
    constraint ck_gift_card_sold check (origin = 'CREDIT' or order_number is not null)
);
create index ix_gift_card_order on gift_card (order_number, order_line_id);
create index ix_gift_card_expiry on gift_card (expires_on) where balance_minor > 0;
create index ix_gift_card_email on gift_card (lower(email));

create table gift_card_status_change (
    id           bigint generated always as identity,
    gift_card_id bigint       not null,
    graph        varchar(20)  not null default 'gift_card',
    from_status  varchar(24)  not null,
    to_status    varchar(24)  not null,
    reason       varchar(200) not null,
    actor        varchar(120) not null,
    correlation  varchar(40),
    at           timestamptz  not null,
    constraint pk_gift_card_status_change primary key (id),
    constraint fk_gift_card_status_change_card foreign key (gift_card_id) references gift_card,
    constraint ck_gift_card_status_change_graph check (graph = 'gift_card'),
    constraint fk_gift_card_status_change_arrow foreign key (graph, from_status, to_status) references status_arrow
);
create index ix_gift_card_status_change_card on gift_card_status_change (gift_card_id, id);
create trigger tr_gift_card_status_change_append_only before update or delete on gift_card_status_change
    for each row execute function refuse_change();

-- What was put on a card and taken off it: the balance is their sum. The reference makes each happen once.
create table gift_card_entry (
    id            bigint generated always as identity,
    gift_card_id  bigint       not null,
    kind          varchar(12)  not null,
    amount_minor  bigint       not null,
    order_number  varchar(20),
    reference     varchar(160) not null,
    reason        varchar(200) not null,
    actor         varchar(120) not null,
    at            timestamptz  not null,
    constraint pk_gift_card_entry primary key (id),
    constraint uq_gift_card_entry_reference unique (reference),
    constraint fk_gift_card_entry_card foreign key (gift_card_id) references gift_card,
    constraint ck_gift_card_entry_kind check (kind in ('ISSUED', 'REDEEMED', 'RETURNED', 'WITHDRAWN', 'EXPIRED')),
    constraint ck_gift_card_entry_sign check (case when kind in ('ISSUED', 'RETURNED') then amount_minor > 0 else amount_minor < 0 end)
);
create index ix_gift_card_entry_card on gift_card_entry (gift_card_id, id);
create unique index uq_gift_card_entry_issued on gift_card_entry (gift_card_id) where kind = 'ISSUED';
create trigger tr_gift_card_entry_append_only before update or delete on gift_card_entry
    for each row execute function refuse_change();
create trigger tr_gift_card_entry_no_truncate before truncate on gift_card_entry
    for each statement execute function refuse_change();

-- What an order may still take off a card; the key is that of its payment.
create table gift_card_hold (
    id            bigint generated always as identity,
    gift_card_id  bigint       not null,
    order_number  varchar(20)  not null,
    hold_key      varchar(120) not null,
    amount_minor  bigint       not null,
    status        varchar(12)  not null default 'HELD',
    held_at       timestamptz  not null,
    ended_at      timestamptz,
    constraint pk_gift_card_hold primary key (id),
    constraint uq_gift_card_hold_key unique (hold_key),
    constraint uq_gift_card_hold_order unique (order_number, gift_card_id),
    constraint fk_gift_card_hold_card foreign key (gift_card_id) references gift_card,
    constraint ck_gift_card_hold_amount check (amount_minor > 0),
    constraint ck_gift_card_hold_status check (status in ('HELD', 'REDEEMED', 'RELEASED')
        and (status = 'HELD') = (ended_at is null))
);
create index ix_gift_card_hold_card on gift_card_hold (gift_card_id, id);

-- Whatever the application believes: a balance is the sum of its entries, and what is held is what open holds say.
create function refuse_uneven_gift_card() returns trigger language plpgsql as $$
declare
    card     kontor.gift_card;
    entries  bigint;
    holds    bigint;
begin
    if tg_table_name = 'gift_card' then
        select * into card from kontor.gift_card where id = new.id;
    else
        select * into card from kontor.gift_card where id = new.gift_card_id;
    end if;
    select coalesce(sum(amount_minor), 0) into entries from kontor.gift_card_entry where gift_card_id = card.id;
    select coalesce(sum(amount_minor), 0) into holds from kontor.gift_card_hold
        where gift_card_id = card.id and status = 'HELD';
    if card.balance_minor <> entries or card.held_minor <> holds then
        raise exception 'gift card % says % and % held, its entries % and its holds %', card.number, card.balance_minor,
            card.held_minor, entries, holds using errcode = 'check_violation';
    end if;
    return null;
end $$;
create constraint trigger tr_gift_card_even after insert or update of balance_minor, held_minor on gift_card
    deferrable initially deferred for each row execute function refuse_uneven_gift_card();
create constraint trigger tr_gift_card_entry_even after insert on gift_card_entry
    deferrable initially deferred for each row execute function refuse_uneven_gift_card();
create constraint trigger tr_gift_card_hold_even after insert or update on gift_card_hold
    deferrable initially deferred for each row execute function refuse_uneven_gift_card();
