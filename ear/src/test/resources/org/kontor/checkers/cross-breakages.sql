-- One breakage per title, undone before the next, for the checks that hold the outside against the shop.

-- G1 money that the provider took and nobody booked
update other_sum set charged = charged + 1990;

-- G1 money in a currency that the ledger does not know
insert into other_sum values ('SEK', 100, 0);

-- G2 a charge without an order
insert into other_charge values ('ch_9', 'pi_9', 1990, 0);

-- G2 a customer charged twice for one payment
insert into other_charge values ('ch_9', 'pi_1', 13460, 0);

-- G2 a payment that the provider never took
delete from other_charge where id = 'ch_1';

-- G2 two payments that claim one charge
update payment set intent_ref = 'pi_1', captured_minor = 1560, authorised_minor = 1560 where id = 3;

-- G2 a charge of an order that does not exist
update payment set reference = '99999' where id = 1;

-- G2 a payment page that the provider does not know
delete from other_session where id = 'cs_2';

-- G2 a refund that the shop thinks was made
delete from other_refund;

-- G2 a refund that only the provider knows
insert into other_refund values ('re_9', 'refund-7009', 100, 'succeeded');

-- G2 a payout booked with another amount
insert into payout (id, gateway, reference, arrived_on, currency, amount_minor, fetched_at, itemised_at, settled_at, gross_minor, fee_minor)
    values (9, 'stripe', 'po_9', '2026-11-23', 'EUR', 900, now(), now(), now(), 1000, 100);
insert into other_payout values ('po_9', 901);

-- G3 a webhook that was answered well and forgotten
update other_delivery set last_status = 200, delivered = true where event = 'evt_2';

-- G4 a confirmed order whose customer was told nothing
delete from other_mail where subject like '% is confirmed';

-- G4 a customer told twice
insert into other_mail select * from other_mail where subject like '% is confirmed';

-- G4 a confirmation sent to somebody else
update other_mail set recipient = 'ada@example.com' where subject like '% is confirmed';

-- G4 a confirmation of an order that is not confirmed
update orders set confirmed_at = null where number = '20016';

-- G4 a confirmation that the shop never wrote
insert into other_mail values ('def', 'ida@example.com', 'Your order 20024 is confirmed');
