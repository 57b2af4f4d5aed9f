insert into status_arrow values
    ('promotion', 'DRAFT', 'ACTIVE'),
    ('promotion', 'DRAFT', 'ENDED'),
    ('promotion', 'ACTIVE', 'PAUSED'),
    ('promotion', 'PAUSED', 'ACTIVE'),
    ('promotion', 'ACTIVE', 'ENDED'),
    ('promotion', 'PAUSED', 'ENDED');

-- rule: conditions and action as JSON. used and spent_minor are counted only while there is a limit or a budget; a claim
-- then locks the row.
create sequence promotion_seq increment by 50 start with 50;
create table promotion (
    id               bigint        not null,
    name             varchar(80)   not null,
    status           varchar(12)   not null,
    by_code          boolean       not null,
    rule             varchar(8000) not null,
    priority         int           not null,
    stacking         varchar(12)   not null,
    stacking_class   varchar(20),
    starts_at        timestamptz,
    ends_at          timestamptz,
    max_uses         int,
    max_per_customer int,
    budget_minor     bigint,
    currency         varchar(3)    not null,
    used             int           not null default 0,
    spent_minor      bigint        not null default 0,
    created_at       timestamptz   not null,
    updated_at       timestamptz   not null,
    version          bigint        not null default 0,
    constraint pk_promotion primary key (id),
    constraint uq_promotion_name unique (name),
    constraint ck_promotion_status check (status in ('DRAFT', 'ACTIVE', 'PAUSED', 'ENDED')),
    constraint ck_promotion_stacking check (stacking in ('COMBINABLE', 'ONE_OF_CLASS', 'ALONE')),
    constraint ck_promotion_stacking_class check ((stacking = 'ONE_OF_CLASS') = (stacking_class is not null)),
    constraint ck_promotion_period check (ends_at > starts_at),
    constraint ck_promotion_max_uses check (max_uses >= 1 and used between 0 and max_uses),
    constraint ck_promotion_max_per_customer check (max_per_customer >= 1),
    constraint ck_promotion_budget check (budget_minor >= 1 and spent_minor between 0 and budget_minor)
);
create index ix_promotion_live on promotion (id) where status = 'ACTIVE';

create sequence promotion_status_change_seq increment by 50 start with 50;
create table promotion_status_change (
    id           bigint       not null,
    promotion_id bigint       not null,
    graph        varchar(20)  not null default 'promotion',
    from_status  varchar(24)  not null,
    to_status    varchar(24)  not null,
    reason       varchar(200) not null,
    actor        varchar(120) not null,
    correlation  varchar(40),
    at           timestamptz  not null,
    constraint pk_promotion_status_change primary key (id),
    constraint fk_promotion_status_change_promotion foreign key (promotion_id) references promotion,
    constraint ck_promotion_status_change_graph check (graph = 'promotion'),
    constraint fk_promotion_status_change_arrow foreign key (graph, from_status, to_status) references status_arrow
);
create index ix_promotion_status_change_promotion on promotion_status_change (promotion_id, id);
create trigger tr_promotion_status_change_append_only before update or delete on promotion_status_change
    for each row execute function refuse_change();

-- A code that opens a promotion; used is counted only while there is a limit.
create table coupon (
    id           bigint generated always as identity,
    promotion_id bigint      not null,
    code         varchar(40) not null,
    max_uses     int,
    used         int         not null default 0,
    batch        varchar(40) not null,
    created_at   timestamptz not null,
    constraint pk_coupon primary key (id),
    constraint uq_coupon_code unique (code),
    constraint fk_coupon_promotion foreign key (promotion_id) references promotion,
    constraint ck_coupon_code check (code ~ '^[A-Z0-9]+(-[A-Z0-9]+)*$'),
    constraint ck_coupon_used check (max_uses >= 1 and used between 0 and max_uses)
);
create index ix_coupon_promotion on coupon (promotion_id, batch, id);

-- What an order claimed of a promotion. customer is a hash of the e-mail address, enough to count.
create table promotion_use (
    id           bigint generated always as identity,
    promotion_id bigint      not null,
    coupon_id    bigint,
    order_number varchar(20) not null,
    customer     varchar(64) not null,
    amount_minor bigint      not null,
    currency     varchar(3)  not null,
    status       varchar(12) not null,
    claimed_at   timestamptz not null,
    released_at  timestamptz,
    constraint pk_promotion_use primary key (id),
    constraint uq_promotion_use_order unique (order_number, promotion_id),
    constraint fk_promotion_use_promotion foreign key (promotion_id) references promotion,
    constraint fk_promotion_use_coupon foreign key (coupon_id) references coupon,
    constraint ck_promotion_use_amount check (amount_minor > 0),
    constraint ck_promotion_use_status check (status in ('CLAIMED', 'RELEASED')
        and (status = 'RELEASED') = (released_at is not null))
);
create index ix_promotion_use_promotion on promotion_use (promotion_id) where status = 'CLAIMED';
create index ix_promotion_use_customer on promotion_use (customer, promotion_id) where status = 'CLAIMED';
create index ix_promotion_use_coupon on promotion_use (coupon_id) where status = 'CLAIMED';

-- How often a customer has used a promotion that allows only so much; made when it is first asked for.
create table promotion_customer (
    promotion_id bigint      not null,
    customer     varchar(64) not null,
    used         int         not null,
    constraint pk_promotion_customer primary key (promotion_id, customer),
    constraint fk_promotion_customer_promotion foreign key (promotion_id) references promotion,
    constraint ck_promotion_customer_used check (used >= 0)
);

-- How often codes were tried within a minute, by cart and by address.
create table coupon_try (
    subject varchar(80) not null,
    since   timestamptz not null,
    tries   int         not null,
    constraint pk_coupon_try primary key (subject)
);
create index ix_coupon_try_since on coupon_try (since);
