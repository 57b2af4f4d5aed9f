package org.kontor.shipping;

import java.util.List;
import java.util.Optional;
import org.kontor.market.BuyerGroup;

/** A way of delivery, such as a parcel, with its carrier and the goods and buyers that it takes. */
public record DeliveryMethod(String code, String name, String carrier, int position, long version,
                             List<MethodRule> rules) {

    public DeliveryMethod {
        rules = List.copyOf(rules);
    }

    /** The group of the buyer, else the first of the goods, that may not have it, and which rule says so. */
    Optional<MissingDelivery> refusal(DeliveryLoad load) {
        if (!isFor(load.group())) {
            return Optional.of(MissingDelivery.of(this, MissingDelivery.Reason.GROUP));
        }
        return load.items().stream().filter(item -> isNever(item) || isOther(item)).findFirst()
                .map(item -> new MissingDelivery(code, name, isNever(item) ? MissingDelivery.Reason.NEVER_WITH
                        : MissingDelivery.Reason.ONLY_WITH, 0, item.name()));
    }

    private boolean isFor(BuyerGroup buyer) {
        var about = rules.stream().filter(MethodRule::isOfBuyer).toList();
        var only = about.stream().filter(rule -> rule.kind() == MethodRule.Kind.ONLY_WITH).toList();
        return about.stream().noneMatch(rule -> rule.kind() == MethodRule.Kind.NEVER_WITH && rule.names(buyer))
                && (only.isEmpty() || only.stream().anyMatch(rule -> rule.names(buyer)));
    }

    private boolean isNever(DeliveryItem item) {
        return rules.stream().anyMatch(rule -> rule.kind() == MethodRule.Kind.NEVER_WITH && rule.names(item));
    }

    private boolean isOther(DeliveryItem item) {
        var only = rules.stream().filter(rule -> rule.kind() == MethodRule.Kind.ONLY_WITH && !rule.isOfBuyer())
                .toList();
        return !only.isEmpty() && only.stream().noneMatch(rule -> rule.names(item));
    }
}
