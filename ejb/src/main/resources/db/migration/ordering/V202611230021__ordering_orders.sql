insert into status_arrow values
    ('order', 'DRAFT', 'PENDING_PAYMENT'),
    ('order', 'DRAFT', 'CONFIRMED'),
    ('order', 'PENDING_PAYMENT', 'CONFIRMED'),
    ('order', 'PENDING_PAYMENT', 'EXPIRED'),
    ('order', 'PENDING_PAYMENT', 'CANCELLED'),
    ('order', 'EXPIRED', 'CONFIRMED'),
    ('order', 'CANCELLED', 'CONFIRMED'),
    ('order', 'CONFIRMED', 'ON_HOLD'),
    ('order', 'ON_HOLD', 'CONFIRMED'),
    ('order', 'CONFIRMED', 'CANCELLED'),
    ('order', 'CONFIRMED', 'COMPLETED');

create sequence order_number_seq start with 2001;
create sequence orders_seq increment by 50 start with 50;
create table orders (
    id                bigint       not null,
    number            varchar(20)  not null,
    status            varchar(20)  not null,
    payment_status    varchar(20)  not null,
    fulfilment_status varchar(20)  not null,
    billing_status    varchar(20)  not null,
    market            varchar(10)  not null,
    currency          varchar(3)   not null,
    items_minor       bigint       not null,
    delivery_minor    bigint       not null,
    tax_minor         bigint       not null,
    total_minor       bigint       not null,
    checkout_token    varchar(80)  not null,
    access_key        varchar(32)  not null,
    customer_id       bigint       not null,
    email             varchar(254) not null,
    phone             varchar(40),
    ship_name         varchar(160) not null,
    ship_company      varchar(160),
    ship_street       varchar(160) not null,
    ship_extra        varchar(160),
    ship_postcode     varchar(12)  not null,
    ship_city         varchar(80)  not null,
    ship_country      varchar(2)   not null,
    bill_name         varchar(160),
    bill_company      varchar(160),
    bill_street       varchar(160),
    bill_extra        varchar(160),
    bill_postcode     varchar(12),
    bill_city         varchar(80),
    bill_country      varchar(2),
    delivery_method   varchar(20)  not null,
    delivery_name     varchar(80)  not null,
    placed_at         timestamptz  not null,
    business_date     date         not null,
    pay_until         timestamptz  not null,
    confirmed_at      timestamptz,
    version           bigint       not null default 0,
    constraint pk_orders primary key (id),
    constraint uq_orders_number unique (number),
    constraint uq_orders_checkout_token unique (checkout_token),
    constraint fk_orders_customer foreign key (customer_id) references customer deferrable initially deferred,
    constraint ck_orders_status check (status in
        ('DRAFT', 'PENDING_PAYMENT', 'CONFIRMED', 'ON_HOLD', 'CANCELLED', 'EXPIRED', 'COMPLETED')),
    constraint ck_orders_payment_status check (payment_status in
        ('NONE', 'PENDING', 'PART_AUTHORIZED', 'AUTHORIZED', 'PART_PAID', 'PAID', 'OVERPAID',
         'PART_REFUNDED', 'REFUNDED', 'VOIDED')),
    constraint ck_orders_fulfilment_status check (fulfilment_status in
        ('UNFULFILLED', 'PARTIAL', 'SHIPPED', 'PART_DELIVERED', 'DELIVERED', 'CANCELLED')),
    constraint ck_orders_billing_status check (billing_status in
        ('NOT_INVOICED', 'PART_INVOICED', 'INVOICED', 'PART_CREDITED', 'CREDITED')),
    constraint ck_orders_total check (total_minor >= 0 and total_minor = items_minor + delivery_minor),
    constraint ck_orders_tax check (tax_minor >= 0 and tax_minor <= total_minor)
);
create index ix_orders_placed on orders (placed_at desc, id desc);
create index ix_orders_customer on orders (customer_id);
create index ix_orders_email on orders (email);
create index ix_orders_unpaid on orders (pay_until) where status = 'PENDING_PAYMENT';
create index ix_orders_to_ship on orders (placed_at) where status = 'CONFIRMED' and fulfilment_status in ('UNFULFILLED', 'PARTIAL');

-- A line is a copy: names, prices and tax rate as they were agreed. line_minor includes tax and discount.
create sequence order_line_seq increment by 50 start with 50;
create table order_line (
    id             bigint       not null,
    order_id       bigint       not null,
    position       int          not null,
    kind           varchar(10)  not null,
    sku            varchar(40)  not null,
    name           varchar(160) not null,
    option_label   varchar(100),
    picture        varchar(64),
    quantity       int          not null,
    unit_minor     bigint       not null,
    discount_minor bigint       not null default 0,
    line_minor     bigint       not null,
    tax_minor      bigint       not null,
    tax_category   varchar(10)  not null,
    tax_percentage numeric(9,6) not null,
    shipped        int          not null default 0,
    cancelled      int          not null default 0,
    returned       int          not null default 0,
    refunded_minor bigint       not null default 0,
    constraint pk_order_line primary key (id),
    constraint uq_order_line_position unique (order_id, position),
    constraint fk_order_line_order foreign key (order_id) references orders,
    constraint ck_order_line_kind check (kind in ('ITEM', 'DELIVERY')),
    constraint ck_order_line_quantity check (quantity > 0),
    constraint ck_order_line_amount check (line_minor >= 0 and line_minor = quantity * unit_minor - discount_minor),
    constraint ck_order_line_tax check (tax_minor >= 0 and tax_minor <= line_minor),
    constraint ck_order_line_use check (shipped >= 0 and cancelled >= 0 and shipped + cancelled <= quantity),
    constraint ck_order_line_returned check (returned >= 0 and returned <= shipped),
    constraint ck_order_line_refunded check (refunded_minor >= 0 and refunded_minor <= line_minor)
);
create sequence order_status_change_seq increment by 50 start with 50;
create table order_status_change (
    id          bigint       not null,
    order_id    bigint       not null,
    graph       varchar(20)  not null default 'order',
    from_status varchar(24)  not null,
    to_status   varchar(24)  not null,
    reason      varchar(200) not null,
    actor       varchar(120) not null,
    correlation varchar(40),
    at          timestamptz  not null,
    constraint pk_order_status_change primary key (id),
    constraint fk_order_status_change_order foreign key (order_id) references orders,
    constraint ck_order_status_change_graph check (graph = 'order'),
    constraint fk_order_status_change_arrow foreign key (graph, from_status, to_status) references status_arrow
);
create index ix_order_status_change_order on order_status_change (order_id, id);
create trigger tr_order_status_change_append_only before update or delete on order_status_change
    for each row execute function refuse_change();

-- What happened to an order, in words for the timeline; notes are for staff only.
create sequence order_happening_seq increment by 50 start with 50;
create table order_happening (
    id       bigint       not null,
    order_id bigint        not null,
    kind     varchar(30)   not null,
    detail   varchar(2000) not null default '',
    actor    varchar(120)  not null,
    at       timestamptz   not null,
    constraint pk_order_happening primary key (id),
    constraint fk_order_happening_order foreign key (order_id) references orders
);
create index ix_order_happening_order on order_happening (order_id, id);
