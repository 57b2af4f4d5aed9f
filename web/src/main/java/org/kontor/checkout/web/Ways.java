package org.kontor.checkout.web;

import java.util.List;
import org.kontor.checkout.Lack;
import org.kontor.payment.OpenWays;
import org.kontor.payment.PayMethod;

/**
 * The ways to pay that can be chosen, the first of them chosen until the customer chooses, and why others cannot be,
 * where that is something that customers can use.
 */
public record Ways(List<WayChoice> choices, List<String> missing) {

    /** Nothing is to be paid, or it is not known yet. */
    static final Ways NONE = new Ways(List.of(), List.of());

    public Ways {
        choices = List.copyOf(choices);
        missing = List.copyOf(missing);
    }

    /**
     * @param days within how many days an invoice is to be paid
     */
    static Ways of(OpenWays open, List<PayMethod> offered, int days) {
        return new Ways(offered.stream().map(way -> WayChoice.of(way, days, way == offered.get(0))).toList(),
                PayMethod.WAYS.stream()
                        .flatMap(way -> open.refusal(way).stream().filter(why -> why.reason().isForCustomers())
                                .map(why -> Lack.of(way, why)))
                        .map(LackLine::words).toList());
    }

    /** The way that a form names; a card unless it is another that customers may choose. */
    static PayMethod chosen(String named) {
        return PayMethod.TRANSFER.name().equals(named) ? PayMethod.TRANSFER
                : PayMethod.INVOICE.name().equals(named) ? PayMethod.INVOICE : PayMethod.CARD;
    }

    /** Whether the customer has to choose. */
    public boolean isChoice() {
        return choices.size() > 1;
    }

    /** The only way; null where there are more, or none. */
    public WayChoice getOnly() {
        return choices.size() == 1 ? choices.get(0) : null;
    }

    /** Whether a card can be chosen, which is entered on the page of the provider. */
    public boolean isCard() {
        return choices.stream().anyMatch(way -> way.value().equals(PayMethod.CARD.name()));
    }
}
