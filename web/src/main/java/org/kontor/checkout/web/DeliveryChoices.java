package org.kontor.checkout.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.kontor.cart.CartView;
import org.kontor.shared.BusinessClock;
import org.kontor.shipping.DeliveryOption;
import org.kontor.web.Formats;
import org.kontor.web.WorkingDays;

/** The ways of delivery of a cart in the words of the page; the first is chosen until the customer chooses. */
@ApplicationScoped
public class DeliveryChoices {

    @Inject
    private BusinessClock clock;

    List<DeliveryChoice> of(CartView cart) {
        var options = cart.deliveryOptions();
        var chosen = cart.delivery().or(() -> options.stream().findFirst()).map(DeliveryOption::code).orElse("");
        return options.stream().map(option -> new DeliveryChoice(option.code(), option.name(), when(option),
                price(option), option.code().equals(chosen))).toList();
    }

    /** For the summary of the step: name, days and price. */
    String label(DeliveryOption option) {
        return option.name() + " · " + when(option) + " · " + price(option);
    }

    private static String price(DeliveryOption option) {
        return Formats.cost(option.price());
    }

    private String when(DeliveryOption option) {
        return Formats.days(WorkingDays.after(clock.today(), option.minDays()),
                WorkingDays.after(clock.today(), option.maxDays()));
    }
}
