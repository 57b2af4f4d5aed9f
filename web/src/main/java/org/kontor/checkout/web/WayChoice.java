package org.kontor.checkout.web;

import org.kontor.payment.PayMethod;
import org.kontor.payment.PaymentTerms;
import org.kontor.web.Formats;
import org.kontor.web.Texts;

/**
 * A way to pay as pages offer it.
 *
 * @param value what a form sends for it
 * @param first whether it is chosen, by the customer or until they choose
 * @param fee   what it costs, in words; empty where it costs nothing
 */
public record WayChoice(String value, String icon, String label, String text, boolean first, String fee) {

    static WayChoice of(PayMethod way, PaymentTerms terms, boolean first) {
        var texts = Texts.INSTANCE;
        var fee = terms.fee(way).map(Formats::money).orElse("");
        return switch (way) {
            case TRANSFER -> new WayChoice(way.name(), "landmark", texts.get("checkout.transfer"),
                    texts.get("checkout.transfer.text"), first, fee);
            case INVOICE -> new WayChoice(way.name(), "file-text", texts.get("checkout.invoice"),
                    texts.of("checkout.invoice.text", terms.account().days()), first, fee);
            case COD -> new WayChoice(way.name(), "hand-coins", texts.get("checkout.cod"), texts.get("checkout.cod.text"),
                    first, fee);
            default -> new WayChoice(way.name(), "credit-card", texts.get("checkout.card"),
                    texts.get("checkout.card.text"), first, fee);
        };
    }

    /** Where the page is shown with this way chosen, so that its total is what is paid then. */
    public String address() {
        return Step.PAYMENT.address() + "&pay=" + value;
    }
}
