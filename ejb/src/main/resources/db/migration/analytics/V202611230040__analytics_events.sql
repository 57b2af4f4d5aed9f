-- First-party events without a cookie: visitor is a keyed hash whose salt is thrown away each day.
create table analytics_event (
    id            bigint generated always as identity,
    at            timestamptz  not null,
    business_date date         not null,
    kind          varchar(20)  not null,
    visitor       bigint       not null,
    path          varchar(200) not null,
    subject       varchar(80),
    value_minor   bigint,
    currency      varchar(3),
    constraint pk_analytics_event primary key (id),
    constraint ck_analytics_event_kind check (kind in ('page_view', 'view_item_list', 'view_item', 'search', 'add_to_cart',
        'view_cart', 'begin_checkout', 'purchase', 'refund'))
);
create unique index uq_analytics_event_purchase on analytics_event (subject) where kind = 'purchase';
create index ix_analytics_event_date on analytics_event (business_date, kind);
