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

    protected Collecting() {
    }

    Collecting(Money asked) {
        this.askedMinor = asked.minor();
        this.currency = asked.currency();
    }

    /** True when that is news, and no more than was asked for: nothing else is believed. */
    boolean hear(Money amount, Instant at) {
        if (collectedMinor != null || !amount.currency().equals(currency) || amount.minor() > askedMinor) {
            return false;
        }
        collectedMinor = amount.minor();
        collectedAt = at;
        return true;
    }

    Collection view() {
        return new Collection(Money.ofMinor(askedMinor, currency),
                collectedMinor == null ? null : Money.ofMinor(collectedMinor, currency), collectedAt);
    }
}
