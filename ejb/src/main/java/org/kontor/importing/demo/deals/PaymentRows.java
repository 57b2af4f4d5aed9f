package org.kontor.importing.demo.deals;

import java.time.Duration;
import org.kontor.importing.demo.load.Cargo;
import org.kontor.importing.demo.load.CopyTable;

/** Writes how deals were paid: one card payment each, taken at once. */
final class PaymentRows {

    static final String GATEWAY = "stripe";

    private final CopyTable payments;
    private final CopyTable transactions;
    private final CopyTable changes;
    private long nextChange;

    PaymentRows(Cargo cargo, long firstChange) {
        nextChange = firstChange;
        payments = cargo.table("payment", "id", "reference", "gateway", "method", "status", "currency", "amount_minor",
                "authorised_minor", "captured_minor", "idem_key", "gateway_ref", "intent_ref", "card_brand",
                        "card_last4",
                "expires_at", "checks", "created_at", "updated_at");
        transactions = cargo.table("payment_transaction", "id", "payment_id", "gateway", "type", "status", "currency",
                "amount_minor", "idem_key", "psp_reference", "checks", "created_at", "updated_at");
        changes = cargo.table("payment_status_change", "id", "payment_id", "from_status", "to_status", "reason",
                "actor", "at");
    }

    void add(Deal deal) {
        var paid = deal.paid();
        var begun = deal.moments().placed();
        var ended = deal.moments().captured();
        payments.row(paid.id(), deal.number(), GATEWAY, "card", "CAPTURED", Terms.CURRENCY, deal.total(), deal.total(),
                deal.total(), paid.key(), paid.session(), paid.intent(), paid.brand(), paid.lastFour(),
                begun.plus(Duration.ofMinutes(40)), 2, begun, ended);
        transactions.row(paid.transactionId(), paid.id(), GATEWAY, "SALE", "SUCCESS", Terms.CURRENCY, deal.total(),
                paid.key(), paid.intent(), 2, begun, ended);
        changes.row(nextChange++, paid.id(), "CREATED", "REQUIRES_ACTION", "the payment page was opened", "customer",
                begun);
        changes.row(nextChange++, paid.id(), "REQUIRES_ACTION", "CAPTURED", "the customer paid", GATEWAY, ended);
    }
}
