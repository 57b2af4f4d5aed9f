package org.kontor.fulfilment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.kontor.shared.Money;

/** What is to be collected for a parcel, and what was. */
@Embeddable
class Collecting {

    @Column(name = "collect_minor")
    private Long askedMinor;
    @Column(name = "collect_currency")
    private String currency;
    @Column(name = "collected_minor")
    private Long collectedMinor;
    @Column(name = "collected_at")
    private Instant collectedAt;
    @Column(name = "kept_minor")
    private Long keptMinor;

    protected Collecting() {
    }

    Collecting(Money asked) {
        this.askedMinor = asked.minor();
        this.currency = asked.currency();
    }

    /** True when that is news, and no more than was asked for: nothing else is believed. */
    boolean hear(Money amount, Instant at) {
        if (collectedMinor != null || amount.isNegative() || !isWithin(amount)) {
            return false;
        }
        collectedMinor = amount.minor();
        collectedAt = at;
        return true;
    }

    /** A person knows how much it was in all: what is more than was known by then, never less. */
    Money raise(Money amount, Instant at) {
        var known = collectedMinor == null ? 0 : collectedMinor;
        if (!isWithin(amount) || amount.minor() <= known) {
            return Money.zero(currency);
        }
        collectedMinor = amount.minor();
        collectedAt = collectedAt == null ? at : collectedAt;
        return Money.ofMinor(amount.minor() - known, currency);
    }

    private boolean isWithin(Money amount) {
        return amount.currency().equals(currency) && amount.minor() <= askedMinor;
    }

    /** Of what was collected the carrier keeps this much. */
    void keep(Money fee) {
        keptMinor = fee.minor();
    }

    Collection view() {
        return new Collection(Money.ofMinor(askedMinor, currency),
                collectedMinor == null ? null : Money.ofMinor(collectedMinor, currency), collectedAt,
                keptMinor == null ? null : Money.ofMinor(keptMinor, currency));
    }
}
