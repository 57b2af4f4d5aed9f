-- What promotions took off a line, copied when the order was placed: together the discount of the line.
create sequence order_discount_seq increment by 50 start with 50;
create table order_discount (
    id            bigint      not null,
    order_id      bigint      not null,
    order_line_id bigint      not null,
    promotion_id  bigint      not null,
    label         varchar(80) not null,
    code          varchar(40),
    amount_minor  bigint      not null,
    constraint pk_order_discount primary key (id),
    constraint uq_order_discount_line unique (order_line_id, promotion_id),
    constraint fk_order_discount_order foreign key (order_id) references orders,
    constraint fk_order_discount_line foreign key (order_line_id) references order_line,
    constraint ck_order_discount_amount check (amount_minor > 0)
);
create index ix_order_discount_order on order_discount (order_id);

-- What each piece of a line costs and the tax in it, never computed again: together the line and its tax.
create sequence order_unit_seq increment by 50 start with 50;
create table order_unit (
    id            bigint not null,
    order_id      bigint not null,
    order_line_id bigint not null,
    position      int    not null,
    pieces        int    not null,
    gross_minor   bigint not null,
    tax_minor     bigint not null,
    constraint pk_order_unit primary key (id),
    constraint uq_order_unit_position unique (order_line_id, position),
    constraint fk_order_unit_order foreign key (order_id) references orders,
    constraint fk_order_unit_line foreign key (order_line_id) references order_line,
    constraint ck_order_unit_pieces check (pieces > 0),
    constraint ck_order_unit_amount check (gross_minor >= 0 and tax_minor between 0 and gross_minor)
);
create index ix_order_unit_order on order_unit (order_id);
