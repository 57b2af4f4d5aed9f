-- Which code of a card opened it for the cart, by its count: when the card gets another code, the cart pays nothing with it.
-- Of cards that lie in carts now nobody knows, so their codes are entered again.
delete from cart_gift_card;
alter table cart_gift_card add code int not null;
