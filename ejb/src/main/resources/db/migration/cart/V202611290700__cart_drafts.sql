-- Drafts: carts that staff fill for somebody on the phone. Who made one is empty for the carts of customers.
alter table cart
    add made_by varchar(60),
    drop constraint ck_cart_status,
    add constraint ck_cart_status check (status in ('ACTIVE', 'COMPLETED', 'EXPIRED', 'DISCARDED')),
    add constraint ck_cart_discarded check (status <> 'DISCARDED' or made_by is not null);
create index ix_cart_draft on cart (status, updated_at desc, id desc) where made_by is not null;
insert into status_arrow values ('cart', 'ACTIVE', 'DISCARDED');

-- What staff take off by hand: off a line of the draft, or off the whole order where no SKU is named.
create sequence cart_discount_seq increment by 50 start with 50;
create table cart_discount (
    id           bigint       not null,
    cart_id      bigint       not null,
    sku          varchar(40),
    kind         varchar(10)  not null,
    percentage   numeric(9,6),
    amount_minor bigint,
    label        varchar(80)  not null,
    reason       varchar(200) not null,
    given_by     varchar(60)  not null,
    given_at     timestamptz  not null,
    constraint pk_cart_discount primary key (id),
    constraint uq_cart_discount_sku unique nulls not distinct (cart_id, sku),
    constraint fk_cart_discount_cart foreign key (cart_id) references cart,
    constraint ck_cart_discount_kind check (kind in ('PERCENT', 'AMOUNT', 'PRICE')),
    constraint ck_cart_discount_value check ((kind = 'PERCENT') = (percentage is not null)
        and (kind = 'PERCENT') = (amount_minor is null) and (kind <> 'PRICE' or sku is not null)),
    constraint ck_cart_discount_percentage check (percentage > 0 and percentage <= 100),
    constraint ck_cart_discount_amount check (amount_minor >= 0),
    constraint ck_cart_discount_reason check (reason <> '')
);
