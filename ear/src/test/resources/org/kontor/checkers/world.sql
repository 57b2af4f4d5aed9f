-- A small world in order: one order sold, shipped, invoiced, paid out and refunded in part, one still to be paid, one
-- that expired. It is written with every constraint in force.
insert into customer (id, number, email, name, created_at) values (1, 'C10001', 'ida@example.com', 'Ida Lund', '2026-11-20 08:00Z');

insert into orders (id, number, status, payment_status, fulfilment_status, billing_status, return_status, market, currency, items_minor,
        delivery_minor, tax_minor, total_minor, checkout_token, access_key, customer_id, email, ship_name, ship_street,
        ship_postcode, ship_city, ship_country, delivery_method, delivery_name, placed_at, business_date, pay_until, confirmed_at)
select id, number, status, paid, shipped, billed, back, 'de', 'EUR', items, delivery, tax, items + delivery, 'token-' || id, 'key-' || id,
       1, 'ida@example.com', 'Ida Lund', 'Torstraße 14', '10119', 'Berlin', 'DE', 'STANDARD', 'Standard delivery',
       placed, cast(placed as date), placed + interval '30 minutes', confirmed
from (values
    (1, '20016', 'CONFIRMED', 'PART_REFUNDED', 'SHIPPED', 'PART_CREDITED', 'PARTIAL', 12970, 490, 2048,
        timestamptz '2026-11-22 09:00Z', timestamptz '2026-11-22 09:05Z'),
    (2, '20024', 'PENDING_PAYMENT', 'PART_AUTHORIZED', 'UNFULFILLED', 'NOT_INVOICED', 'NONE', 5950, 490, 1028, now(), null),
    (3, '20032', 'EXPIRED', 'NONE', 'UNFULFILLED', 'NOT_INVOICED', 'NONE', 1070, 490, 148, timestamptz '2026-11-22 10:00Z', null)
) o (id, number, status, paid, shipped, billed, back, items, delivery, tax, placed, confirmed);

insert into order_line (id, order_id, position, kind, sku, name, quantity, unit_minor, discount_minor, line_minor, tax_minor,
        tax_category, tax_percentage, shipped, returned, refunded_minor) values
    (11, 1, 1, 'ITEM', 'LAMP', 'Lamp', 2, 5950, 0, 11900, 1900, 'STANDARD', 19, 2, 1, 5950),
    (12, 1, 2, 'ITEM', 'BOOK', 'Book', 1, 1070, 0, 1070, 70, 'REDUCED', 7, 1, 0, 0),
    (13, 1, 3, 'DELIVERY', 'STANDARD', 'Standard delivery', 1, 490, 0, 490, 78, 'STANDARD', 19, 0, 0, 0),
    (21, 2, 1, 'ITEM', 'LAMP', 'Lamp', 1, 6950, 1000, 5950, 950, 'STANDARD', 19, 0, 0, 0),
    (22, 2, 2, 'DELIVERY', 'STANDARD', 'Standard delivery', 1, 490, 0, 490, 78, 'STANDARD', 19, 0, 0, 0),
    (31, 3, 1, 'ITEM', 'BOOK', 'Book', 1, 1170, 100, 1070, 70, 'REDUCED', 7, 0, 0, 0),
    (32, 3, 2, 'DELIVERY', 'STANDARD', 'Standard delivery', 1, 490, 0, 490, 78, 'STANDARD', 19, 0, 0, 0);

insert into promotion (id, name, status, by_code, rule, priority, stacking, max_uses, budget_minor, currency, used, spent_minor,
        created_at, updated_at) values (1, 'Welcome', 'ACTIVE', true, '{}', 0, 'COMBINABLE', 5, 100000, 'EUR', 1, 1000, now(), now());
insert into coupon (id, promotion_id, code, max_uses, used, batch, created_at) overriding system value
    values (1, 1, 'WELCOME', 3, 1, '', now());
insert into promotion_use (promotion_id, coupon_id, order_number, customer, amount_minor, currency, status, claimed_at, released_at)
    values (1, 1, '20024', 'ida', 1000, 'EUR', 'CLAIMED', now(), null),
           (1, 1, '20032', 'ida', 100, 'EUR', 'RELEASED', '2026-11-22 10:00Z', '2026-11-22 10:40Z');
insert into order_discount (id, order_id, order_line_id, promotion_id, label, code, amount_minor) values
    (1, 2, 21, 1, 'Welcome', 'WELCOME', 1000), (2, 3, 31, 1, 'Welcome', 'WELCOME', 100);
insert into order_unit (id, order_id, order_line_id, position, pieces, gross_minor, tax_minor) values
    (1, 2, 21, 1, 1, 5950, 950), (2, 1, 11, 1, 2, 5950, 950);

insert into product (id, slug, name, brand, status, tax_category, created_at, updated_at)
    values (1, 'lamp', 'Lamp', 'Norr', 'ACTIVE', 'STANDARD', '2026-11-20 08:00Z', '2026-11-20 08:00Z');
insert into variant (id, product_id, sku, gtin, price_minor, priced_at, currency, weight_g, position)
    values (1, 1, 'LAMP', '4006381333931', 5950, '2026-11-20 08:00Z', 'EUR', 1200, 1);

insert into stock_item (sku, on_hand, reserved, arrived, last_place) values ('LAMP', 9, 1, true, 2), ('BOOK', 4, 0, true, 2);
insert into stock_move (sku, delta_on_hand, delta_reserved, order_number, reason, actor, at) values
    ('LAMP', 10, 0, null, 'RECEIVED', 'staff', '2026-11-20 08:00Z'), ('BOOK', 5, 0, null, 'RECEIVED', 'staff', '2026-11-20 08:00Z'),
    ('LAMP', 0, 2, '20016', 'RESERVED', 'customer', '2026-11-22 09:00Z'), ('BOOK', 0, 1, '20016', 'RESERVED', 'customer', '2026-11-22 09:00Z'),
    ('LAMP', -2, -2, '20016', 'SHIPPED', 'staff', '2026-11-22 12:00Z'), ('BOOK', -1, -1, '20016', 'SHIPPED', 'staff', '2026-11-22 12:00Z'),
    ('LAMP', 1, 0, '20016', 'RETURNED', 'staff', '2026-11-22 18:00Z'),
    ('LAMP', 0, 1, '20024', 'RESERVED', 'customer', now()),
    ('BOOK', 0, 1, '20032', 'RESERVED', 'customer', '2026-11-22 10:00Z'), ('BOOK', 0, -1, '20032', 'RELEASED', 'janitor', '2026-11-22 10:40Z');
insert into reservation (id, order_number, sku, quantity, shipped, released, status, place) values
    (1, '20016', 'LAMP', 2, 2, 0, 'ALLOCATED', 1), (2, '20016', 'BOOK', 1, 1, 0, 'ALLOCATED', 1),
    (3, '20024', 'LAMP', 1, 0, 0, 'HELD', 2), (4, '20032', 'BOOK', 1, 0, 1, 'EXPIRED', 2);

insert into payment (id, reference, gateway, method, status, currency, amount_minor, authorised_minor, captured_minor,
        refunded_minor, idem_key, gateway_ref, intent_ref, expires_at, created_at, updated_at) values
    (1, '20016', 'stripe', 'card', 'CAPTURED', 'EUR', 13460, 13460, 13460, 5950, 'pay-1', 'cs_1', 'pi_1',
        '2026-11-22 09:30Z', '2026-11-22 09:00Z', '2026-11-22 18:00Z'),
    (2, '20024', 'stripe', 'card', 'REQUIRES_ACTION', 'EUR', 6440, 0, 0, 0, 'pay-2', 'cs_2', 'pi_2',
        now() + interval '30 minutes', now(), now()),
    (3, '20032', 'stripe', 'card', 'EXPIRED', 'EUR', 1560, 0, 0, 0, 'pay-3', 'cs_3', 'pi_3',
        '2026-11-22 10:30Z', '2026-11-22 10:00Z', '2026-11-22 10:40Z');
insert into payment_transaction (id, payment_id, gateway, type, status, currency, amount_minor, idem_key, psp_reference, purpose,
        created_at, updated_at) values
    (1, 1, 'stripe', 'SALE', 'SUCCESS', 'EUR', 13460, 'pay-1', 'pi_1', null, '2026-11-22 09:00Z', '2026-11-22 09:05Z'),
    (2, 1, 'stripe', 'REFUND', 'SUCCESS', 'EUR', 5950, 'refund-7001', 're_1', '7001', '2026-11-22 18:00Z', '2026-11-22 18:00Z'),
    (3, 2, 'stripe', 'SALE', 'PENDING', 'EUR', 6440, 'pay-2', null, null, now(), now()),
    (4, 3, 'stripe', 'SALE', 'FAILED', 'EUR', 1560, 'pay-3', null, null, '2026-11-22 10:00Z', '2026-11-22 10:40Z');

insert into order_status_change (id, order_id, from_status, to_status, reason, actor, at) values
    (1, 1, 'PENDING_PAYMENT', 'CONFIRMED', 'paid', 'stripe', '2026-11-22 09:05Z'),
    (2, 3, 'PENDING_PAYMENT', 'EXPIRED', 'not paid in time', 'janitor', '2026-11-22 10:40Z');
insert into payment_status_change (id, payment_id, from_status, to_status, reason, actor, at) values
    (1, 1, 'CREATED', 'REQUIRES_ACTION', 'page opened', 'customer', '2026-11-22 09:00Z'),
    (2, 1, 'REQUIRES_ACTION', 'CAPTURED', 'paid', 'stripe', '2026-11-22 09:05Z'),
    (3, 3, 'CREATED', 'EXPIRED', 'not paid in time', 'janitor', '2026-11-22 10:40Z');

insert into shipment (id, number, order_number, status, carrier, idem_key, tracking_number, created_at, shipped_at, shipped_on)
    values (1, '5001', '20016', 'SHIPPED', 'nordpost', 'ship-1', 'NP1', '2026-11-22 11:00Z', '2026-11-22 12:00Z', '2026-11-22');
insert into shipment_line (id, shipment_id, order_line_id, sku, quantity) values (1, 1, 11, 'LAMP', 2), (2, 1, 12, 'BOOK', 1);

insert into invoice (id, kind, series, year, no, number, order_number, shipment_number, refund_number, preceding_number, currency,
        net_minor, tax_minor, gross_minor, issued_on, issued_at, snapshot, snapshot_hash) values
    (1, 'INVOICE', 'INV', 2026, 1, 'INV-2026-000001', '20016', '5001', null, null, 'EUR', 11412, 2048, 13460,
        '2026-11-22', '2026-11-22 20:00Z', '{}', encode(sha256('{}'), 'hex')),
    (2, 'CREDIT_NOTE', 'CN', 2026, 1, 'CN-2026-000001', '20016', null, '7001', 'INV-2026-000001', 'EUR', 5000, 950, 5950,
        '2026-11-22', '2026-11-22 20:01Z', '{}', encode(sha256('{}'), 'hex'));
insert into invoice_line (id, invoice_id, kind, line_kind, order_line_id, shipment_id, position, quantity, gross_minor, net_minor,
        tax_minor, tax_category, tax_percentage) values
    (1, 1, 'INVOICE', 'ITEM', 11, 1, 1, 2, 11900, 10000, 1900, 'STANDARD', 19),
    (2, 1, 'INVOICE', 'ITEM', 12, 1, 2, 1, 1070, 1000, 70, 'REDUCED', 7),
    (3, 1, 'INVOICE', 'DELIVERY', 13, 1, 3, 1, 490, 412, 78, 'STANDARD', 19),
    (4, 2, 'CREDIT_NOTE', 'ITEM', 11, null, 1, 1, 5950, 5000, 950, 'STANDARD', 19);

insert into refund (id, number, order_number, payment_id, status, currency, amount_minor, idem_key, reason, granted_by, created_at,
        settled_at) values
    (1, '7001', '20016', 1, 'PAID_OUT', 'EUR', 5950, 'refund-7001', 'damaged', 'staff', '2026-11-22 18:00Z', '2026-11-22 18:00Z');
insert into refund_line (id, refund_id, order_line_id, quantity, amount_minor, goods) values (1, 1, 11, 1, 5950, 'RESTOCKED');

insert into account (id, code, currency, type, name) values
    (1, 'gateway_receivable', 'EUR', 'ASSET', 'Payment provider'), (2, 'customer_receivable', 'EUR', 'ASSET', 'Customers'),
    (3, 'payout_in_transit', 'EUR', 'ASSET', 'Payouts in transit'), (4, 'gateway_fee', 'EUR', 'EXPENSE', 'Fees'),
    (5, 'sales_standard_19', 'EUR', 'INCOME', 'Sales 19 %'), (6, 'sales_reduced_7', 'EUR', 'INCOME', 'Sales 7 %'),
    (7, 'vat_payable_19', 'EUR', 'LIABILITY', 'VAT 19 %'), (8, 'vat_payable_7', 'EUR', 'LIABILITY', 'VAT 7 %'),
    (9, 'bank', 'EUR', 'ASSET', 'Bank');
insert into journal_entry (id, reference, business_date, recorded_at, reason, subject) values
    (1, 'capture:pay-1:13460', '2026-11-22', '2026-11-22 09:05Z', 'payment taken', '20016'),
    (2, 'refund:refund-7001', '2026-11-22', '2026-11-22 18:00Z', 'payment given back', '20016'),
    (3, 'invoice:INV-2026-000001', '2026-11-22', '2026-11-22 20:00Z', 'invoice issued', '20016'),
    (4, 'invoice:CN-2026-000001', '2026-11-22', '2026-11-22 20:01Z', 'credit note issued', '20016');
insert into posting (id, entry_id, account_id, currency, side, minor) values
    (1, 1, 1, 'EUR', 'DEBIT', 13460), (2, 1, 2, 'EUR', 'CREDIT', 13460),
    (3, 2, 2, 'EUR', 'DEBIT', 5950), (4, 2, 1, 'EUR', 'CREDIT', 5950),
    (5, 3, 2, 'EUR', 'DEBIT', 13460), (6, 3, 5, 'EUR', 'CREDIT', 10412), (7, 3, 6, 'EUR', 'CREDIT', 1000),
    (8, 3, 7, 'EUR', 'CREDIT', 1978), (9, 3, 8, 'EUR', 'CREDIT', 70),
    (10, 4, 2, 'EUR', 'CREDIT', 5950), (11, 4, 5, 'EUR', 'DEBIT', 5000), (12, 4, 7, 'EUR', 'DEBIT', 950);

insert into inbox (provider, event_id, type, subject, body, received_at, status, attempts, effects, next_attempt_at, applied_at)
    values ('stripe', 'evt_1', 'checkout.session.completed', 'cs_1', '{}', '2026-11-22 09:04Z', 'APPLIED', 1, 1,
        '2026-11-22 09:04Z', '2026-11-22 09:05Z');
insert into outbox (event_id, type, aggregate, dedupe_key, payload, occurred_at)
    values ('00000000-0000-0000-0000-000000000001', 'order.confirmed', '20016', 'order.confirmed:20016', '{}', '2026-11-22 09:05Z');
insert into outbox_delivery (event_id, handler, status, attempts, next_attempt_at, delivered_at)
    values ('00000000-0000-0000-0000-000000000001', 'mail', 'DELIVERED', 1, '2026-11-22 09:05Z', '2026-11-22 09:05Z');

insert into day_close (business_date, currency, orders, sales_net, tax, captured, refunded, fees, paid_out, proof, balanced, closed_at)
    values ('2026-11-22', 'EUR', 1, 6412, 1098, 13460, 5950, 0, 0, '[]', true, '2026-11-22 23:30Z'),
           ('2026-11-21', 'EUR', 0, 0, 0, 0, 0, 0, 0, '[]', true, '2026-11-21 23:30Z');

-- A gift card that was given away, half of it held by the order that is still to be paid.
insert into account (id, code, currency, type, name) values
    (10, 'gift_card_liability', 'EUR', 'LIABILITY', 'Gift cards'), (11, 'goodwill', 'EUR', 'EXPENSE', 'Goodwill');
insert into journal_entry (id, reference, business_date, recorded_at, reason) values
    (5, 'giftcard-issued:GC1', '2026-11-22', '2026-11-22 08:00Z', 'gift card issued');
insert into posting (id, entry_id, account_id, currency, side, minor) values
    (13, 5, 11, 'EUR', 'DEBIT', 5000), (14, 5, 10, 'EUR', 'CREDIT', 5000);
insert into gift_card (id, number, origin, currency, issued_minor, balance_minor, held_minor, issue_key, email, reason, issued_by,
        issued_at, expires_on) overriding system value
    values (1, 'GC1', 'CREDIT', 'EUR', 5000, 5000, 2500, 'credit:1', 'ida@example.com', 'sorry', 'staff', '2026-11-22 08:00Z', '2029-12-31');
insert into gift_card_entry (gift_card_id, kind, amount_minor, reference, reason, actor, at)
    values (1, 'ISSUED', 5000, 'issue:credit:1', 'sorry', 'staff', '2026-11-22 08:00Z');
insert into gift_card_hold (id, gift_card_id, order_number, hold_key, amount_minor, held_at) overriding system value
    values (1, 1, '20024', 'pay-4', 2500, now());
insert into payment (id, reference, gateway, method, status, currency, amount_minor, authorised_minor, idem_key, gateway_ref,
        expires_at, created_at, updated_at)
    values (4, '20024', 'giftcard', 'giftcard', 'AUTHORIZED', 'EUR', 2500, 2500, 'pay-4', 'GC1:20024',
        now() + interval '30 minutes', now(), now());
insert into payment_transaction (id, payment_id, gateway, type, status, currency, amount_minor, idem_key, created_at, updated_at)
    values (5, 4, 'giftcard', 'AUTH', 'SUCCESS', 'EUR', 2500, 'pay-4', now(), now());
