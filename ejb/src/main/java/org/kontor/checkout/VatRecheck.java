package org.kontor.checkout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.kontor.invoicing.InvoiceQueries;
import org.kontor.ordering.OrderQueries;
import org.kontor.ordering.Ordering;
import org.kontor.shared.NotFound;
import org.kontor.shared.OrderNumber;
import org.kontor.shared.outbox.OutboxHandler;
import org.kontor.shared.outbox.OutboxMessage;
import org.kontor.tax.VatChecks;
import org.kontor.tax.VatProof;
import org.kontor.tax.VatVerdict;

/**
 * Asks again about the VAT id of an order that was taxed because nobody could be asked. The order keeps its tax: the
 * answer stands in its timeline, and staff pay the tax back where it is owed. While there is no answer the message
 * stays in the outbox and is tried later.
 */
@ApplicationScoped
class VatRecheck implements OutboxHandler {

    static final String TYPE = "order.vat-recheck";

    @Inject
    private OrderQueries orders;

    @Inject
    private Ordering ordering;

    @Inject
    private VatChecks checks;

    @Inject
    private InvoiceQueries invoices;

    @Override
    public String name() {
        return "vat-recheck";
    }

    @Override
    public boolean hears(String type) {
        return type.equals(TYPE);
    }

    @Override
    public void handle(OutboxMessage message) {
        var number = OrderNumber.parse(message.aggregate());
        var vatId = orders.byNumber(number).orElseThrow(() -> new NotFound("order", number)).taxed().vatId();
        var proof = checks.check(vatId, invoices.sellerVatId());
        if (!proof.isConclusive()) {
            throw new IllegalStateException("no answer about " + vatId + ": " + proof.answer());
        }
        ordering.happened(number, proof.verdict() == VatVerdict.VALID ? "VAT_ID_VALID" : "VAT_ID_INVALID",
                words(proof));
    }

    private static String words(VatProof proof) {
        return proof.consultation() == null ? proof.vatId().value()
                : proof.vatId() + ", " + proof.consultation();
    }
}
