-- The gift cards with which a customer wants to pay; a card is known by its number, its code is never kept.
create table cart_gift_card (
    cart_id bigint      not null,
    card    varchar(12) not null,
    at      timestamptz not null,
    constraint pk_cart_gift_card primary key (cart_id, card),
    constraint fk_cart_gift_card_cart foreign key (cart_id) references cart on delete cascade
);
