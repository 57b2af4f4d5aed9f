package org.kontor.shipping;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.kontor.shared.Money;

/** Which methods can deliver a cart to an address, in the order in which they are offered, and which cannot. */
public record DeliveryDecision(List<DeliveryOption> options, List<MissingDelivery> missing) {

    private static final String MAIL = "email";

    public DeliveryDecision {
        options = List.copyOf(options);
        missing = List.copyOf(missing);
    }

    /** The way of what is nothing but mailed: at once, and for nothing. */
    public static DeliveryDecision byMail(String currency, LocalDate today) {
        return new DeliveryDecision(List.of(new DeliveryOption(MAIL, "E-mail", "", Money.zero(currency),
                new DeliveryWindow(today, today), Optional.empty())), List.of());
    }

    /** The same ways in other amounts: what a price list comes to where another tax is in it, or none. */
    public DeliveryDecision priced(UnaryOperator<Money> prices) {
        return new DeliveryDecision(options.stream().map(option -> option.priced(prices)).toList(), missing);
    }

    /** The same, where the carriers take money at the door. */
    DeliveryDecision collecting(Function<DeliveryOption, Optional<Money>> most) {
        return new DeliveryDecision(options.stream().map(option -> option.collecting(most.apply(option).orElse(null)))
                .toList(), missing);
    }

    public Optional<DeliveryOption> option(String code) {
        return options.stream().filter(option -> option.code().equals(code)).findFirst();
    }

    /** Why a method that somebody chose cannot be had; empty when it can, or when nothing was chosen. */
    public Optional<MissingDelivery> lost(String code) {
        if (code == null || option(code).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(missing.stream().filter(each -> each.code().equals(code)).findFirst()
                .orElseGet(() -> new MissingDelivery(code, code, MissingDelivery.Reason.WITHDRAWN, 0, null)));
    }
}
