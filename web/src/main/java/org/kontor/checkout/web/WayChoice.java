package org.kontor.checkout.web;

import org.kontor.payment.PayMethod;
import org.kontor.web.Texts;

/**
 * A way to pay as pages offer it.
 *
 * @param value what a form sends for it
 * @param first whether it is chosen until the customer chooses
 */
public record WayChoice(String value, String icon, String label, String text, boolean first) {

    static WayChoice of(PayMethod way, int days, boolean first) {
        var texts = Texts.INSTANCE;
        return switch (way) {
            case TRANSFER -> new WayChoice(way.name(), "landmark", texts.get("checkout.transfer"),
                    texts.get("checkout.transfer.text"), first);
            case INVOICE -> new WayChoice(way.name(), "file-text", texts.get("checkout.invoice"),
                    texts.of("checkout.invoice.text", days), first);
            default -> new WayChoice(way.name(), "credit-card", texts.get("checkout.card"),
                    texts.get("checkout.card.text"), first);
        };
    }
}
