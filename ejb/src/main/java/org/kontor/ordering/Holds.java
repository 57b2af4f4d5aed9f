package org.kontor.ordering;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.kontor.shared.OrderNumber;

/** The columns of the holds of an order: kinds stand side by side, each with its reason; the foremost is found fast. */
@Embeddable
class Holds {

    @Enumerated(EnumType.STRING)
    @Column(name = "hold_kind")
    private HoldKind foremost;
    @Column(name = "hold_payment")
    private String payment;
    @Column(name = "hold_review")
    private String review;
    @Column(name = "hold_staff")
    private String staff;

    protected Holds() {
    }

    private Holds(Map<HoldKind, String> reasons) {
        this.foremost = reasons.keySet().iterator().next();
        this.payment = reasons.get(HoldKind.PAYMENT);
        this.review = reasons.get(HoldKind.REVIEW);
        this.staff = reasons.get(HoldKind.STAFF);
    }

    /** The holds of an order with one more; refuses staff what is held by another kind. */
    static Holds with(HoldKind kind, String reason, Holds held, OrderNumber order) {
        var reasons = reasons(held);
        kind.requireHolding(reasons.keySet(), order);
        reasons.put(kind, reason);
        return new Holds(reasons);
    }

    /** The holds of an order without one, null where none is left; refuses to release what is not held by this kind. */
    static Holds without(HoldKind kind, Holds held, OrderNumber order) {
        var reasons = reasons(held);
        kind.requireReleasing(reasons.keySet(), order);
        reasons.remove(kind);
        return reasons.isEmpty() ? null : new Holds(reasons);
    }

    /** The reason of each hold that stands, the foremost first; a copy. */
    static Map<HoldKind, String> reasons(Holds held) {
        var reasons = new EnumMap<HoldKind, String>(HoldKind.class);
        if (held != null) {
            reasons.put(HoldKind.PAYMENT, held.payment);
            reasons.put(HoldKind.REVIEW, held.review);
            reasons.put(HoldKind.STAFF, held.staff);
        }
        reasons.values().removeIf(Objects::isNull);
        return reasons;
    }
}
