package org.kontor.payment;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * In which ways an order can be paid, and why not in the others: what the pages offer and what the order is held
 * against. Gift cards are no way of their own; they take something off what is to be paid. Pure.
 */
public record OpenWays(Map<PayMethod, WayRefusal> refused) {

    public OpenWays {
        refused = Map.copyOf(refused);
    }

    static OpenWays of(PaymentTerms terms, OrderToPay order) {
        var refused = new EnumMap<PayMethod, WayRefusal>(PayMethod.class);
        for (var way : PayMethod.WAYS) {
            terms.refusal(way, order).ifPresent(why -> refused.put(way, why));
        }
        return new OpenWays(refused);
    }

    /** One way alone. */
    public static OpenWays only(PayMethod one) {
        return new OpenWays(PayMethod.WAYS.stream().filter(way -> way != one)
                .collect(Collectors.toMap(way -> way, way -> WayRefusal.of(WayRefusal.Reason.NOT_OFFERED))));
    }

    /** The same, but these ways are not offered. */
    OpenWays without(List<PayMethod> some) {
        var more = new EnumMap<PayMethod, WayRefusal>(PayMethod.class);
        more.putAll(refused);
        some.forEach(way -> more.put(way, WayRefusal.of(WayRefusal.Reason.NOT_OFFERED)));
        return new OpenWays(more);
    }

    public boolean offers(PayMethod way) {
        return PayMethod.WAYS.contains(way) && !refused.containsKey(way);
    }

    /** Those that it can be paid in, in the order in which pages name them. */
    public List<PayMethod> offered() {
        return PayMethod.WAYS.stream().filter(this::offers).toList();
    }

    /** Why it cannot be paid so; empty where it can. */
    public Optional<WayRefusal> refusal(PayMethod way) {
        return offers(way) ? Optional.empty()
                : Optional.of(refused.getOrDefault(way, WayRefusal.of(WayRefusal.Reason.NOT_OFFERED)));
    }
}
