-- What provider and mailbox have on record in the small world, in order.
insert into other_sum values ('EUR', 13460, 5950);
insert into other_session values ('cs_1'), ('cs_2'), ('cs_3');
insert into other_charge values ('ch_1', 'pi_1', 13460, 5950), ('ch_2', 'pi_2', 0, 0);
insert into other_refund values ('re_1', 'refund-7001', 5950, 'succeeded');
insert into other_delivery values ('stripe', 'evt_1', 200, true), ('stripe', 'evt_2', 503, false);
insert into other_mail values
    (left(encode(sha256('order.confirmed:20016'), 'hex'), 32), 'ida@example.com', 'Your order 20016 is confirmed'),
    ('abc', 'ida@example.com', 'Your order 20016 is on its way');
