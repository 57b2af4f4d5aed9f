create table stock_item (
    sku             varchar(40) not null,
    on_hand         int         not null,
    reserved        int         not null default 0,
    backorder_limit int         not null default 0,
    constraint pk_stock_item primary key (sku),
    constraint ck_stock_on_hand check (on_hand >= 0),
    constraint ck_stock_reserved check (reserved >= 0 and reserved <= on_hand + backorder_limit),
    constraint ck_stock_backorder check (backorder_limit >= 0)
);
create table stock_move (
    id             bigint generated always as identity,
    sku            varchar(40)  not null,
    delta_on_hand  int          not null,
    delta_reserved int          not null,
    order_number   varchar(20),
    reason         varchar(20)  not null,
    note           varchar(200),
    actor          varchar(120) not null,
    at             timestamptz  not null,
    constraint pk_stock_move primary key (id),
    constraint fk_stock_move_item foreign key (sku) references stock_item deferrable initially deferred,
    constraint ck_stock_move_delta check (delta_on_hand <> 0 or delta_reserved <> 0),
    constraint ck_stock_move_reason check (reason in
        ('RECEIVED', 'COUNTED', 'DAMAGED', 'CORRECTED', 'RESERVED', 'RELEASED', 'SHIPPED', 'RETURNED'))
);
create index ix_stock_move_sku on stock_move (sku, id);
create trigger tr_stock_move_append_only before update or delete on stock_move
    for each row execute function refuse_change();
create trigger tr_stock_move_no_truncate before truncate on stock_move
    for each statement execute function refuse_change();

-- What an order holds of one SKU: HELD while it may still be paid, ALLOCATED once it is confirmed.
create sequence reservation_seq increment by 50 start with 50;
create table reservation (
    id           bigint      not null,
    order_number varchar(20) not null,
    sku          varchar(40) not null,
    quantity     int         not null,
    shipped      int         not null default 0,
    released     int         not null default 0,
    status       varchar(12) not null,
    constraint pk_reservation primary key (id),
    constraint uq_reservation_order_sku unique (order_number, sku),
    constraint fk_reservation_item foreign key (sku) references stock_item,
    constraint ck_reservation_quantity check (quantity > 0),
    constraint ck_reservation_use check (shipped >= 0 and released >= 0 and shipped + released <= quantity),
    constraint ck_reservation_status check (status in ('HELD', 'ALLOCATED', 'RELEASED', 'EXPIRED'))
);
