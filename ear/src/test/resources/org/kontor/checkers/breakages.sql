-- One breakage per title, undone before the next. The title names the one check that must speak.

-- L1 an entry with a cent too much on one side
update posting set minor = minor + 1 where id = 2;

-- L2 one reference booked twice
insert into journal_entry (id, reference, business_date, recorded_at, reason) values
    (90, 'manual:1', '2026-11-23', now(), 'once'), (91, 'manual:1', '2026-11-23', now(), 'twice');
insert into posting (id, entry_id, account_id, currency, side, minor) values
    (90, 90, 2, 'EUR', 'DEBIT', 5), (91, 90, 8, 'EUR', 'CREDIT', 5), (92, 91, 2, 'EUR', 'DEBIT', 5), (93, 91, 8, 'EUR', 'CREDIT', 5);

-- L3 money on the bank that no payment brought
insert into journal_entry (id, reference, business_date, recorded_at, reason) values (90, 'manual:1', '2026-11-23', now(), 'found');
insert into posting (id, entry_id, account_id, currency, side, minor) values (90, 90, 9, 'EUR', 'DEBIT', 100), (91, 90, 2, 'EUR', 'CREDIT', 100);

-- L4 a capture booked under another payment
update journal_entry set reference = 'capture:pay-9:13460' where id = 1;

-- L4 a refund booked with another amount
update day_close set complete = false;
update posting set minor = minor + 1 where entry_id = 2;
insert into journal_entry (id, reference, business_date, recorded_at, reason) values (90, 'manual:1', '2026-11-23', now(), 'to make it even');
insert into posting (id, entry_id, account_id, currency, side, minor) values (90, 90, 9, 'EUR', 'DEBIT', 1), (91, 90, 2, 'EUR', 'CREDIT', 1);

-- L5 an invoice that is not booked
update journal_entry set reference = 'manual:1' where id = 3;

-- L5 a cent of tax booked as sales
update day_close set complete = false;
update posting set minor = minor + 1 where id = 6;
update posting set minor = minor - 1 where id = 8;

-- L6 a payout booked that was never matched
insert into journal_entry (id, reference, business_date, recorded_at, reason) values (90, 'payout:po_9', '2026-11-23', now(), 'paid out');
insert into posting (id, entry_id, account_id, currency, side, minor) values (90, 90, 3, 'EUR', 'DEBIT', 100), (91, 90, 1, 'EUR', 'CREDIT', 100);

-- L7 a receipt that waits and is not booked
insert into receipt (id, number, status, currency, amount_minor, received_on, reference, payer, idem_key, entered_by, entered_at)
    values (90, 'B90', 'OPEN', 'EUR', 100, '2026-11-23', '', '', 'receipt-90', 'staff', now());

-- L8 a carrier owes what it never collected
insert into account (id, code, currency, type, name) values (90, 'carrier_receivable', 'EUR', 'ASSET', 'Carriers');
insert into journal_entry (id, reference, business_date, recorded_at, reason) values (90, 'manual:1', '2026-11-23', now(), 'collected');
insert into posting (id, entry_id, account_id, currency, side, minor) values (90, 90, 90, 'EUR', 'DEBIT', 100), (91, 90, 9, 'EUR', 'CREDIT', 100);

-- S1 more promised than there is
update stock_item set on_hand = 0 where sku = 'LAMP';
insert into stock_move (sku, delta_on_hand, delta_reserved, reason, actor, at) values ('LAMP', -9, 0, 'CORRECTED', 'staff', now());

-- S1 less than nothing on the shelf
update stock_item set on_hand = -1, backorder_limit = 5 where sku = 'BOOK';
insert into stock_move (sku, delta_on_hand, delta_reserved, reason, actor, at) values ('BOOK', -5, 0, 'CORRECTED', 'staff', now());

-- S2 a piece that came from nowhere
update stock_item set on_hand = on_hand + 1 where sku = 'LAMP';

-- S3 a piece held for nobody
update stock_item set reserved = reserved + 1 where sku = 'BOOK';
insert into stock_move (sku, delta_on_hand, delta_reserved, reason, actor, at) values ('BOOK', 0, 1, 'RESERVED', 'customer', now());

-- S3 an open order whose reservation was let go
update reservation set released = 1, status = 'RELEASED' where id = 3;

-- S3 a reservation of an order that has ended
update reservation set released = 0, status = 'HELD' where id = 4;

-- S4 more in parcels than there are
update reservation set packed = 1 where id = 3;
update stock_item set backorder_limit = 1, expected_on = current_date where sku = 'LAMP';
update stock_item set on_hand = 0 where sku = 'LAMP';
insert into stock_move (sku, delta_on_hand, delta_reserved, reason, actor, at) values ('LAMP', -9, 0, 'CORRECTED', 'staff', now());

-- S4 a piece that is packed and lies in no parcel
update reservation set packed = 1 where id = 3;

-- S5 an order that stands nowhere in the queue
update reservation set place = null where id = 3;

-- S5 a place that was never given out
update reservation set place = 7 where id = 3;

-- S6 a withdrawn limit that still sells ahead
update stock_item set backorder_withdrawn = true, backorder_limit = 3, expected_on = current_date where sku = 'LAMP';

-- S6 goods that were here and count as never there
update stock_item set arrived = false where sku = 'BOOK';

-- P1 a negative authorisation
update payment set authorised_minor = -1 where id = 3;

-- P1 more captured than authorised
update payment set captured_minor = 100, refunded_minor = 100 where id = 3;
insert into payment_transaction (id, payment_id, gateway, type, status, currency, amount_minor, idem_key, created_at, updated_at)
    values (90, 3, 'stripe', 'REFUND', 'SUCCESS', 'EUR', 100, 'refund-90', now(), now()),
           (91, 3, 'stripe', 'CAPTURE', 'SUCCESS', 'EUR', 100, 'capture-91', now(), now());
insert into journal_entry (id, reference, business_date, recorded_at, reason) values
    (90, 'capture:pay-3:100', '2026-11-23', now(), 'taken'), (91, 'refund:refund-90', '2026-11-23', now(), 'given back');
insert into posting (id, entry_id, account_id, currency, side, minor) values (90, 90, 1, 'EUR', 'DEBIT', 100), (91, 90, 2, 'EUR', 'CREDIT', 100),
    (92, 91, 2, 'EUR', 'DEBIT', 100), (93, 91, 1, 'EUR', 'CREDIT', 100);
update orders set payment_status = 'REFUNDED' where id = 3;

-- P1 more captured than the calls took
update payment_transaction set amount_minor = amount_minor - 1 where id = 1;

-- P1 more let go than was reserved
update payment set released_minor = 1 where id = 3;

-- P1 more refunded than refunds add up to
update payment set captured_minor = 100, refunded_minor = 100, authorised_minor = 100 where id = 3;
insert into payment_transaction (id, payment_id, gateway, type, status, currency, amount_minor, idem_key, created_at, updated_at)
    values (91, 3, 'stripe', 'CAPTURE', 'SUCCESS', 'EUR', 100, 'capture-91', now(), now());
insert into journal_entry (id, reference, business_date, recorded_at, reason) values
    (90, 'capture:pay-3:100', '2026-11-23', now(), 'taken'), (91, 'manual:1', '2026-11-23', now(), 'to make it even');
insert into posting (id, entry_id, account_id, currency, side, minor) values (90, 90, 1, 'EUR', 'DEBIT', 100), (91, 90, 2, 'EUR', 'CREDIT', 100),
    (92, 91, 2, 'EUR', 'DEBIT', 100), (93, 91, 9, 'EUR', 'CREDIT', 100);
update orders set payment_status = 'REFUNDED' where id = 3;

-- P2 two payment pages open for one order
insert into payment (id, reference, gateway, method, status, currency, amount_minor, idem_key, expires_at, created_at, updated_at)
    values (90, '20024', 'stripe', 'card', 'REQUIRES_ACTION', 'EUR', 6440, 'pay-90', now() + interval '1 hour', now(), now());

-- P3 a confirmed order that nobody paid
update orders set status = 'CONFIRMED' where id = 2;

-- P3 a payment in another currency than the order
update orders set currency = 'SEK' where id = 1;
update day_close set complete = false;

-- P3 shipped before it was captured
update day_close set complete = false;
update payment set captured_minor = 12000, refunded_minor = 5950 where id = 1;
update payment_transaction set amount_minor = 12000 where id = 1;
update posting set minor = 12000 where entry_id = 1;

-- P3 more is promised by invoice than is due
insert into payment (id, reference, gateway, method, status, currency, amount_minor, authorised_minor, net_days, idem_key, gateway_ref, expires_at, created_at, updated_at)
    values (90, '20016', 'banktransfer', 'invoice', 'AUTHORIZED', 'EUR', 100, 100, 14, 'pay-90', 'RF-90', now() + interval '14 days', now(), now());

-- P4 an order that should have expired
update orders set pay_until = now() - interval '1 hour' where id = 2;

-- P4 a payment whose outcome nobody asked for
update payment set status = 'UNKNOWN', updated_at = now() - interval '1 hour' where id = 2;

-- P4 a refund that was never sent
insert into payment_transaction (id, payment_id, gateway, type, status, currency, amount_minor, idem_key, created_at, updated_at)
    values (90, 1, 'stripe', 'REFUND', 'INIT', 'EUR', 10, 'refund-90', now() - interval '1 hour', now() - interval '1 hour');

-- P5 an expired order that holds money
update payment set authorised_minor = 100, captured_minor = 100 where id = 3;
update payment_transaction set status = 'SUCCESS', amount_minor = 100 where id = 4;
insert into journal_entry (id, reference, business_date, recorded_at, reason) values (90, 'capture:pay-3:100', '2026-11-23', now(), 'taken');
insert into posting (id, entry_id, account_id, currency, side, minor) values (90, 90, 1, 'EUR', 'DEBIT', 100), (91, 90, 2, 'EUR', 'CREDIT', 100);
update orders set payment_status = 'PART_PAID' where id = 3;

-- P5 money that stays reserved for an order that has ended
update payment set take_money = 'AT_SHIPMENT', status = 'AUTHORIZED', authorised_minor = 1560 where id = 3;
delete from payment_status_change where payment_id = 3;
update orders set payment_status = 'AUTHORIZED' where id = 3;

-- P6 two payments asked for under one key
update payment set idem_key = 'pay-2' where id = 3;

-- P7 a carrier is to collect what nobody owes
update shipment set collect_minor = 100, collect_currency = 'EUR' where id = 1;

-- R1 a refund whose lines say less
update refund set amount_minor = amount_minor + 1 where id = 1;
update payment_transaction set amount_minor = amount_minor + 1 where id = 2;
update payment set refunded_minor = refunded_minor + 1 where id = 1;
update posting set minor = minor + 1 where entry_id = 2;
update order_line set refunded_minor = refunded_minor + 1 where id = 11;
update day_close set complete = false;

-- R1 a refund paid out that the order does not know
update order_line set refunded_minor = 0 where id = 11;

-- R1 a refund called paid that the provider never made
insert into refund (id, number, order_number, payment_id, status, currency, amount_minor, idem_key, reason, granted_by, created_at)
    values (90, '7090', '20016', 1, 'PAID_OUT', 'EUR', 490, 'refund-7090', 'late', 'staff', now());
insert into refund_line (id, refund_id, order_line_id, quantity, amount_minor, goods) values (90, 90, 13, 1, 490, 'NONE');
update order_line set refunded_minor = 490 where id = 13;
update orders set payment_status = 'OVERPAID' where number = '20016';

-- R2 a unit cancelled that no cancellation knows
insert into cancellation (id, number, order_number, whole, by_customer, currency, idem_key, reason, cancelled_by, created_at)
    values (90, 'C90', '20016', false, false, 'EUR', 'cancel-90', 'sold out', 'staff', now());
insert into cancellation_line (id, cancellation_id, order_line_id, quantity, waived_minor, refund_minor) values (90, 90, 11, 1, 0, 0);

-- R2 money waived that no cancellation knows
update order_line set waived_minor = 100 where id = 13;
update orders set payment_status = 'OVERPAID' where number = '20016';

-- O1 a total that its lines do not add up to
update orders set total_minor = total_minor + 1 where id = 3;

-- O1 an order without a line
delete from order_line where order_id = 3;

-- O2 a piece counted as shipped that no parcel carried
update order_line set shipped = 1 where id = 31;
update orders set fulfilment_status = 'SHIPPED' where id = 3;

-- O2 more returned than shipped
update order_line set returned = 3 where id = 11;

-- O3 a discount that no promotion gave
update order_line set unit_minor = unit_minor + 1, discount_minor = discount_minor + 1 where id = 21;

-- O3 pieces that do not add up to their line
update order_unit set gross_minor = gross_minor + 1 where id = 2;

-- O4 tax of a rate that is not in its gross
update order_line set tax_minor = 71 where id = 31;

-- O4 tax of a line that is not in its gross
update orders set tax_rounding = 'LINE' where id = 3;
update order_line set tax_minor = tax_minor + case id when 31 then 1 else -1 end where id in (31, 32);

-- O4 tax of a piece that is not in its gross
update orders set tax_rounding = 'UNIT' where id = 2;
update order_line set tax_minor = 951 where id = 21;
update order_unit set tax_minor = 951 where id = 1;

-- H1 a history that ends elsewhere
insert into payment_status_change (id, payment_id, from_status, to_status, reason, actor, at)
    values (90, 3, 'EXPIRED', 'CAPTURED', 'slipped in', 'nobody', now());

-- H2 an order that says it is paid though money went back
update orders set payment_status = 'PAID' where id = 1;

-- H2 an order that ran out and still says that it waits for its money
update orders set payment_status = 'PENDING' where id = 3;

-- H3 an order that says nothing was sent
update orders set fulfilment_status = 'UNFULFILLED' where id = 1;

-- H3 an order that says it arrived though nothing was sent
update orders set fulfilment_status = 'DELIVERED' where id = 2;

-- H3 an order that says it arrived though its parcel is under way
update orders set fulfilment_status = 'DELIVERED' where id = 1;

-- H3 an order that says a part arrived though none did
update orders set fulfilment_status = 'PART_DELIVERED' where id = 1;

-- H3 an order whose parcel arrived and that does not say so
update shipment set status = 'DELIVERED' where id = 1;

-- H4 an order that says it is invoiced though no document is there
update orders set billing_status = 'INVOICED' where id = 2;

-- H4 an order that does not say what was credited
update orders set billing_status = 'INVOICED' where id = 1;

-- H4 an order that says nothing was invoiced
update orders set billing_status = 'NOT_INVOICED' where id = 1;

-- H5 an order that does not say what came back
update orders set return_status = 'NONE' where id = 1;

-- H5 an order that says all of it came back though the customer has some
update orders set return_status = 'RETURNED' where id = 1;

-- H5 an order that says a part came back though nothing was sent
update orders set return_status = 'PARTIAL' where id = 2;

-- H5 an order of which the customer keeps what it says came back
update refund_line set goods = 'KEPT' where id = 1;

-- O5 a consignment with a piece that its line has not
update orders set consignments = 2 where id = 2;
insert into order_consignment (id, order_id, no, ship_name, ship_street, ship_city, ship_country, delivery_method, delivery_name)
    values (90, 2, 2, 'Ida Lund', 'Torstraße 14', 'Berlin', 'DE', 'EXPRESS', 'Express');
insert into order_consignment_line (id, consignment_id, order_line_id, quantity) values (90, 90, 21, 2);

-- O5 a parcel of a consignment that its order has not
update shipment set consignment = 2 where id = (select min(id) from shipment);

-- O5 a consignment that nobody counted
insert into order_consignment (id, order_id, no, ship_name, ship_street, ship_city, ship_country, delivery_method, delivery_name)
    values (90, 2, 2, 'Ida Lund', 'Torstraße 14', 'Berlin', 'DE', 'EXPRESS', 'Express');

-- O5 a delivery of a consignment that there is not
update order_line set consignment = 3 where id = 22;

-- I1 a parcel that the night forgot
update invoice_line set shipment_id = 9 where id = 2;
create or replace view audit.v_job as
select 'invoicing-issue-invoices'::varchar(60) as name, date '2026-11-22' as business_date, 'COMPLETED'::varchar(24) as status,
       1::bigint as execution_id, timestamptz '2026-11-23 01:00Z' as started_at, timestamptz '2026-11-23 01:01Z' as ended_at;

-- I2 a number that is missing
update invoice set no = 2 where id = 1;

-- I2 a later number with an earlier time
insert into invoice (id, kind, series, year, no, number, order_number, currency, net_minor, tax_minor, gross_minor, issued_on, issued_at,
        snapshot, snapshot_hash)
    values (90, 'INVOICE', 'INV', 2026, 2, 'INV-2026-000002', '20016', 'EUR', 0, 0, 0, '2026-11-22', '2026-11-22 19:00Z', '', '');

-- I3 an invoice that its lines do not add up to
update invoice_line set gross_minor = gross_minor - 1 where id = 3;

-- I3 a line invoiced twice
insert into invoice (id, kind, series, year, no, number, order_number, currency, net_minor, tax_minor, gross_minor, issued_on, issued_at,
        snapshot, snapshot_hash)
    values (90, 'INVOICE', 'INV', 2026, 2, 'INV-2026-000002', '20016', 'EUR', 0, 0, 0, '2026-11-22', now(), '', '');
insert into invoice_line (id, invoice_id, kind, line_kind, order_line_id, shipment_id, position, quantity, gross_minor, net_minor, tax_minor,
        tax_category, tax_percentage) values (90, 90, 'INVOICE', 'ITEM', 12, 1, 1, 1, 0, 0, 0, 'REDUCED', 7);

-- I4 two credit notes for one refund
insert into invoice (id, kind, series, year, no, number, order_number, refund_number, currency, net_minor, tax_minor, gross_minor, issued_on,
        issued_at, snapshot, snapshot_hash)
    values (90, 'CREDIT_NOTE', 'CN', 2026, 2, 'CN-2026-000002', '20016', '7001', 'EUR', 0, 0, 0, '2026-11-22', now(), '', '');

-- I5 an invoice taken back by a correction and never charged anew
update invoice set correction = true where number = 'CN-2026-000001';
update orders set billing_status = 'INVOICED' where id = 1; -- a correction credits nothing
update refund_line set goods = 'TAX' where id = 1;
update orders set return_status = 'NONE' where id = 1;

-- I5 tax given back that the documents still charge
update refund_line set goods = 'TAX' where id = 1;
update orders set return_status = 'NONE' where id = 1;

-- W1 a notification that took effect twice
update inbox set effects = 2;

-- W1 a notification kept twice
insert into inbox (provider, event_id, type, body, received_at, status, attempts, next_attempt_at, applied_at)
    values ('stripe', 'evt_1', 'checkout.session.completed', '{}', now(), 'APPLIED', 1, now(), now());

-- W2 a notification that nobody applies
insert into inbox (provider, event_id, type, body, received_at, next_attempt_at)
    values ('stripe', 'evt_90', 'refund.updated', '{}', now() - interval '1 hour', now() - interval '10 minutes');

-- X1 a message written twice
insert into outbox (event_id, type, aggregate, dedupe_key, payload, occurred_at)
    values ('00000000-0000-0000-0000-000000000090', 'order.confirmed', '20016', 'order.confirmed:20016', '{}', now());

-- X2 a message that nobody takes
insert into outbox (event_id, type, aggregate, dedupe_key, payload, occurred_at)
    values ('00000000-0000-0000-0000-000000000090', 'order.shipped', '20016', 'order.shipped:5001', '{}', now() - interval '1 hour');
insert into outbox_delivery (event_id, handler, next_attempt_at)
    values ('00000000-0000-0000-0000-000000000090', 'mail', now() - interval '20 minutes');

-- C1 a coupon used more often than it may be
update coupon set max_uses = 0;

-- C1 a coupon that counts a use too many
update coupon set used = 2;

-- C1 a coupon used twice by one order
create or replace view audit.v_coupon as select 'WELCOME'::varchar(40) as code, 9 as max_uses, 2 as used;
create or replace view audit.v_coupon_use as
select 'WELCOME'::varchar(40) as code, 1::bigint as order_id, 1::bigint as customer_id from generate_series(1, 2);

-- C2 a promotion that was given once too often
update promotion set max_uses = 0;

-- C2 a promotion that counts a use that no order has
update promotion set used = 2;

-- C2 a budget that was overspent
update promotion set budget_minor = 999;

-- C2 a customer who had it more often than one may
update promotion set max_per_customer = 0;

-- C2 a day that counts a use that no order has
insert into promotion_period (promotion_id, period, starts_on, customer, used)
select id, 'DAY', date '2026-01-01', '', 1 from promotion;

-- C3 an order that claimed another amount than its lines say
update promotion_use set amount_minor = 99 where order_number = '20032';

-- C3 a discount that nobody claimed
delete from promotion_use where order_number = '20032';

-- C3 a use that was kept for goods that were called off
update order_line set cancelled = quantity where id = 21;
update orders set fulfilment_status = 'CANCELLED' where id = 2;
insert into cancellation (id, number, order_number, whole, by_customer, currency, idem_key, reason, cancelled_by, created_at)
    values (90, 'C90', '20024', false, false, 'EUR', 'cancel-90', 'sold out', 'staff', now());
insert into cancellation_line (id, cancellation_id, order_line_id, quantity, waived_minor, refund_minor) values (90, 90, 21, 1, 0, 0);
update reservation set released = 1, status = 'RELEASED' where id = 3;
update stock_item set reserved = 0 where sku = 'LAMP';
insert into stock_move (sku, delta_on_hand, delta_reserved, order_number, reason, actor, at) values ('LAMP', 0, -1, '20024', 'RELEASED', 'staff', now());

-- V1 a price that the history does not know
update variant set price_minor = 6000 where id = 1;

-- V1 a variant without any history
insert into variant (id, product_id, sku, gtin, price_minor, currency, weight_g, position)
    values (90, 1, 'VASE', '4006381333948', 1000, 'EUR', 500, 2);

-- K1 a balance that no entry explains
update gift_card set balance_minor = balance_minor + 1 where id = 1;

-- K1 an order that holds more than the card knows
update gift_card set held_minor = 0 where id = 1;

-- K1 more held than there is
update gift_card set held_minor = 5001 where id = 1;
update gift_card_hold set amount_minor = 5001 where id = 1;
update payment set authorised_minor = 5001 where id = 4;

-- K2 a card that was never booked
insert into gift_card (id, number, origin, currency, issued_minor, balance_minor, issue_key, email, reason, issued_by, issued_at, expires_on)
    overriding system value values (90, 'GC90', 'CREDIT', 'EUR', 100, 100, 'credit:90', 'ida@example.com', 'sorry', 'staff', now(), '2029-12-31');
insert into gift_card_entry (gift_card_id, kind, amount_minor, reference, reason, actor, at)
    values (90, 'ISSUED', 100, 'issue:credit:90', 'sorry', 'staff', now());

-- K3 a hold that outlives its payment
update payment set status = 'VOIDED', released_minor = 2500 where id = 4;
insert into payment_status_change (id, payment_id, from_status, to_status, reason, actor, at)
    values (90, 4, 'AUTHORIZED', 'VOIDED', 'let go', 'janitor', now());
update orders set payment_status = 'PENDING' where id = 2;

-- K3 a payment by a card that holds nothing for it
delete from gift_card_hold where id = 1;
update gift_card set held_minor = 0 where id = 1;

-- K4 a card worth more than was paid for it
update order_line set tax_category = 'VOUCHER' where id = 11;
insert into gift_card (id, number, origin, currency, issued_minor, balance_minor, issue_key, email, order_number, order_line_id, reason,
        issued_by, issued_at, expires_on, status) overriding system value
    select 90 + n, 'GC' || (90 + n), 'SOLD', 'EUR', 6000, 0, 'sold:' || n, 'ida@example.com', '20016', 11, 'bought', 'customer', now(),
        '2029-12-31', 'DISABLED' from generate_series(1, 2) n;

-- J1 a day whose job completed twice
create or replace view audit.v_job as
select 'accounting-close-day'::varchar(60) as name, date '2026-11-22' as business_date, 'COMPLETED'::varchar(24) as status,
       n::bigint as execution_id, now() as started_at, now() as ended_at from generate_series(1, 2) n;

-- D1 a closed day that was changed afterwards
update day_close set captured = captured + 1 where business_date = '2026-11-22';

-- D1 a sale booked on a day that was closed
insert into journal_entry (id, reference, business_date, recorded_at, reason) values (90, 'manual:1', '2026-11-21', now(), 'late');
insert into posting (id, entry_id, account_id, currency, side, minor) values (90, 90, 2, 'EUR', 'DEBIT', 100), (91, 90, 5, 'EUR', 'CREDIT', 100);
