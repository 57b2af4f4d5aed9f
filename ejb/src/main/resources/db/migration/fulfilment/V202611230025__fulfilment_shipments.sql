insert into status_arrow values
    ('shipment', 'DRAFT', 'PICKING'), ('shipment', 'DRAFT', 'PACKED'), ('shipment', 'DRAFT', 'CANCELLED'),
    ('shipment', 'PICKING', 'PACKED'), ('shipment', 'PICKING', 'CANCELLED'),
    ('shipment', 'PACKED', 'SHIPPED'), ('shipment', 'PACKED', 'CANCELLED'),
    ('shipment', 'SHIPPED', 'DELIVERED'), ('shipment', 'SHIPPED', 'RETURNED_TO_SENDER'), ('shipment', 'SHIPPED', 'LOST');

create sequence shipment_number_seq start with 5001;
create sequence shipment_seq increment by 50 start with 50;
create table shipment (
    id              bigint       not null,
    number          varchar(20)  not null,
    order_number    varchar(20)  not null,
    status          varchar(20)  not null,
    carrier         varchar(20)  not null,
    idem_key        varchar(120) not null,
    carrier_ref     varchar(80),
    tracking_number varchar(40),
    tracking_url    varchar(500),
    label_url       varchar(500),
    tracking_status varchar(24)  not null default 'UNKNOWN',
    trouble         varchar(300),
    created_at      timestamptz  not null,
    shipped_at      timestamptz,
    shipped_on      date,
    delivered_at    timestamptz,
    version         bigint       not null default 0,
    constraint pk_shipment primary key (id),
    constraint uq_shipment_number unique (number),
    constraint uq_shipment_idem_key unique (idem_key),
    constraint uq_shipment_tracking unique (carrier, tracking_number),
    constraint ck_shipment_status check (status in ('DRAFT', 'PICKING', 'PACKED', 'SHIPPED', 'DELIVERED', 'CANCELLED',
        'RETURNED_TO_SENDER', 'LOST')),
    constraint ck_shipment_tracking_status check (tracking_status in ('UNKNOWN', 'PRE_TRANSIT', 'IN_TRANSIT',
        'OUT_FOR_DELIVERY', 'AVAILABLE_FOR_PICKUP', 'DELIVERED', 'EXCEPTION', 'RETURN_TO_SENDER')),
    constraint ck_shipment_shipped check ((shipped_at is null) = (shipped_on is null))
);
create index ix_shipment_order on shipment (order_number);
create index ix_shipment_shipped_on on shipment (shipped_on, id);
create sequence shipment_line_seq increment by 50 start with 50;
create table shipment_line (
    id            bigint      not null,
    shipment_id   bigint      not null,
    order_line_id bigint      not null,
    sku           varchar(40) not null,
    quantity      int         not null,
    constraint pk_shipment_line primary key (id),
    constraint uq_shipment_line unique (shipment_id, order_line_id),
    constraint fk_shipment_line_shipment foreign key (shipment_id) references shipment,
    constraint fk_shipment_line_order_line foreign key (order_line_id) references order_line deferrable initially deferred,
    constraint ck_shipment_line_quantity check (quantity > 0)
);
create sequence shipment_status_change_seq increment by 50 start with 50;
create table shipment_status_change (
    id          bigint       not null,
    shipment_id bigint       not null,
    graph       varchar(20)  not null default 'shipment',
    from_status varchar(24)  not null,
    to_status   varchar(24)  not null,
    reason      varchar(200) not null,
    actor       varchar(120) not null,
    correlation varchar(40),
    at          timestamptz  not null,
    constraint pk_shipment_status_change primary key (id),
    constraint fk_shipment_status_change_shipment foreign key (shipment_id) references shipment,
    constraint ck_shipment_status_change_graph check (graph = 'shipment'),
    constraint fk_shipment_status_change_arrow foreign key (graph, from_status, to_status) references status_arrow
);
create index ix_shipment_status_change_shipment on shipment_status_change (shipment_id, id);
create trigger tr_shipment_status_change_append_only before update or delete on shipment_status_change
    for each row execute function refuse_change();
-- What the carrier told us, as it told us; never changed, in whatever order it came.
create table tracking_event (
    id              bigint generated always as identity,
    carrier         varchar(20)  not null,
    event_id        varchar(80)  not null,
    tracking_number varchar(40)  not null,
    status          varchar(24)  not null,
    description     varchar(300) not null,
    location        varchar(120),
    occurred_at     timestamptz  not null,
    received_at     timestamptz  not null,
    constraint pk_tracking_event primary key (id),
    constraint uq_tracking_event unique (carrier, event_id)
);
create index ix_tracking_event_number on tracking_event (carrier, tracking_number, occurred_at);
