package org.kontor.checkout.web;

import java.util.List;
import java.util.Optional;
import org.kontor.checkout.Lack;
import org.kontor.payment.OpenWays;
import org.kontor.payment.PayMethod;
import org.kontor.payment.PaymentTerms;

/**
 * The ways to pay that can be chosen, the first that costs nothing chosen until the customer chooses, and why others
 * cannot be, where that is something that customers can use. Nobody pays a fee who has not asked for it (Directive
 * 2011/83/EU, Article 22).
 *
 * @param minutes how long what is ordered is held for who pays by card
 */
public record Ways(List<WayChoice> choices, List<String> missing, int minutes) {

    /** Nothing is to be paid, or it is not known yet. */
    static final Ways NONE = new Ways(List.of(), List.of(), 0);

    public Ways {
        choices = List.copyOf(choices);
        missing = List.copyOf(missing);
    }

    /**
     * @param wanted the way that the customer asked for, if they did and it can be had
     */
    static Ways of(OpenWays open, List<PayMethod> offered, PaymentTerms terms, Optional<PayMethod> wanted) {
        var chosen = wanted.filter(offered::contains)
                .or(() -> offered.stream().filter(way -> terms.fee(way).isEmpty()).findFirst()).orElse(null);
        return new Ways(offered.stream().map(way -> WayChoice.of(way, terms, way == chosen)).toList(),
                PayMethod.WAYS.stream()
                        .flatMap(way -> open.refusal(way).stream().filter(why -> why.reason().isForCustomers())
                                .map(why -> Lack.of(way, why)))
                        .map(LackLine::words).toList(), terms.cardMinutes());
    }

    /** The way that a form names; a card unless it is another that customers may choose. */
    static PayMethod chosen(String named) {
        return named(named).orElse(PayMethod.CARD);
    }

    /** The way of this name that customers may choose; empty for any other word. */
    static Optional<PayMethod> named(String name) {
        return PayMethod.WAYS.stream().filter(way -> way.name().equals(name)).findFirst();
    }

    /** Whether the customer has to choose among ways that all cost nothing. */
    public boolean isChoice() {
        return choices.size() > 1 && !isPriced();
    }

    /** Whether one of them costs something: choosing another changes the total, so the page is shown anew. */
    public boolean isPriced() {
        return choices.stream().anyMatch(way -> !way.fee().isEmpty());
    }

    /** The one that is chosen, as a form sends it; null where the customer has to choose first. */
    public String getChosen() {
        return choices.stream().filter(WayChoice::first).map(WayChoice::value).findFirst().orElse(null);
    }

    /** Whether there are ways, and none of them is chosen. */
    public boolean isUndecided() {
        return !choices.isEmpty() && getChosen() == null;
    }

    /** The only way; null where there are more, or none. */
    public WayChoice getOnly() {
        return choices.size() == 1 && !isPriced() ? choices.get(0) : null;
    }

    /** Whether it may be paid by card, which is entered on the page of the provider. */
    public boolean isCard() {
        return choices.stream().filter(way -> way.first() || isChoice())
                .anyMatch(way -> way.value().equals(PayMethod.CARD.name()));
    }
}
