package org.kontor.checkout.web;

import java.util.List;
import java.util.Optional;
import org.kontor.cart.CartConsignment;
import org.kontor.cart.CartView;
import org.kontor.shipping.DeliveryOption;
import org.kontor.shipping.MissingDelivery;
import org.kontor.shipping.web.DeliveryWords;
import org.kontor.web.Formats;
import org.kontor.web.Texts;

/** The ways of delivery of a consignment in the words of the page; the first is chosen until the customer chooses. */
final class DeliveryChoices {

    private DeliveryChoices() {
    }

    static List<DeliveryChoice> of(CartConsignment consignment) {
        var options = consignment.deliveries().options();
        var chosen = consignment.delivery().or(() -> options.stream().findFirst()).map(DeliveryOption::code).orElse("");
        return options.stream().map(option -> new DeliveryChoice(option.code(), option.name(),
                DeliveryWords.when(option.window()), Formats.cost(option.price()), option.code().equals(chosen)))
                .toList();
    }

    /** What cannot be chosen, each with its reason. */
    static List<DeliveryChoice> missing(CartConsignment consignment, CartView cart) {
        return consignment.deliveries().missing().stream()
                .map(each -> new DeliveryChoice(each.code(), each.name(), reason(cart, each), "", false)).toList();
    }

    /** That what was chosen before cannot be had any more, and why; null when that is not so. */
    static String lost(Optional<MissingDelivery> gone, CartView cart) {
        return gone.map(lost -> Texts.INSTANCE.of("checkout.delivery.lost", lost.name(), reason(cart, lost)))
                .orElse(null);
    }

    private static String reason(CartView cart, MissingDelivery missing) {
        return DeliveryWords.reason(missing, cart.price().total().currency());
    }

    /** For the summary of the step: name, days and price. */
    static String label(Optional<DeliveryOption> chosen) {
        return chosen.map(option -> option.name() + " · " + DeliveryWords.when(option.window()) + " · "
                + Formats.cost(option.price())).orElse("");
    }
}
