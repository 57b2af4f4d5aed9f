package org.kontor.shipping;

import java.util.List;
import java.util.Optional;
import org.kontor.shared.Money;

/**
 * What a method costs: rows without gap or overlap, the lowest first. {@code freeFrom} is the listed value of goods
 * from which on it costs nothing, or null.
 */
public record RateTable(RateBasis basis, List<RateStep> steps, Money freeFrom) {

    public RateTable {
        steps = List.copyOf(steps);
    }

    /** The key of the sentence that says what is wrong with the table; empty for a sound one. */
    public Optional<String> fault() {
        if (steps.isEmpty()) {
            return Optional.of("shipping.refused.noSteps");
        }
        for (var at = 0; at < steps.size(); at++) {
            var step = steps.get(at);
            if (step.from() < 0 || step.price().isNegative() || step.upTo() != null && step.upTo() <= step.from()) {
                return Optional.of("shipping.refused.step");
            }
            if (at > 0) {
                var before = steps.get(at - 1).upTo();
                if (before == null || before > step.from()) {
                    return Optional.of("shipping.refused.overlap");
                }
                if (before < step.from()) {
                    return Optional.of("shipping.refused.gap");
                }
            }
        }
        return Optional.empty();
    }

    /** Why the table has no price for these goods; empty when it has. */
    Optional<MissingDelivery> refusal(DeliveryMethod method, DeliveryLoad load) {
        var amount = basis.of(load);
        if (amount < steps.get(0).from()) {
            return Optional.of(MissingDelivery.of(method, basis.tooLittle(), steps.get(0).from()));
        }
        var last = steps.get(steps.size() - 1);
        return last.reaches(amount) ? Optional.empty()
                : Optional.of(MissingDelivery.of(method, basis.tooMuch(), last.upTo()));
    }

    /** The price of goods that the table does not refuse. */
    Money price(DeliveryLoad load) {
        if (freeFrom != null && load.value().compareTo(freeFrom) >= 0) {
            return Money.zero(load.value().currency());
        }
        var amount = basis.of(load);
        return steps.stream().filter(step -> step.reaches(amount)).findFirst().orElseThrow().price();
    }
}
