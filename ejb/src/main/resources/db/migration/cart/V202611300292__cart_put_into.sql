-- Into which cart that makes an order again the cart of a browser was put, or one that made another order again, which
-- it still names. Of those that were put into one before it is not known; who holds one gets a cart of the order alone.
alter table cart
    add put_into bigint,
    add constraint fk_cart_put_into foreign key (put_into) references cart
        deferrable initially deferred, -- both may be written at once, in any order
    add constraint ck_cart_put_into check (put_into is null or status = 'MERGED');
