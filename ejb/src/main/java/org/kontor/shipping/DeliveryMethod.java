package org.kontor.shipping;

import java.util.List;
import java.util.Optional;

/** A way of delivery, such as a parcel, with its carrier and the goods that it takes. */
public record DeliveryMethod(String code, String name, String carrier, int position, long version,
                             List<MethodRule> rules) {

    public DeliveryMethod {
        rules = List.copyOf(rules);
    }

    /** The first of the goods that may not go with it, and which rule says so. */
    Optional<MissingDelivery> refusal(DeliveryLoad load) {
        return load.items().stream().filter(item -> isNever(item) || isOther(item)).findFirst()
                .map(item -> new MissingDelivery(code, name, isNever(item) ? MissingDelivery.Reason.NEVER_WITH
                        : MissingDelivery.Reason.ONLY_WITH, 0, item.name()));
    }

    private boolean isNever(DeliveryItem item) {
        return rules.stream().anyMatch(rule -> rule.kind() == MethodRule.Kind.NEVER_WITH && rule.names(item));
    }

    private boolean isOther(DeliveryItem item) {
        var only = rules.stream().filter(rule -> rule.kind() == MethodRule.Kind.ONLY_WITH).toList();
        return !only.isEmpty() && only.stream().noneMatch(rule -> rule.names(item));
    }
}
