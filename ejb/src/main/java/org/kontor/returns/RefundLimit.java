package org.kontor.returns;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.kontor.shared.Money;

/** Above how much of a currency a second person has to approve a refund; a currency without one has no limit. */
@Entity
@Table(name = "refund_limit")
@NamedQuery(name = RefundLimit.ALL, query = "select l from RefundLimit l order by l.currency")
class RefundLimit {

    static final String ALL = "RefundLimit.all";

    @Id
    @Column(name = "currency", nullable = false)
    private String currency;
    @Version
    @Column(name = "version", nullable = false)
    private long version;
    @Column(name = "amount_minor", nullable = false)
    private long amountMinor;

    protected RefundLimit() {
    }

    RefundLimit(Money amount) {
        this.currency = amount.currency();
        this.amountMinor = amount.minor();
    }

    void become(Money amount) {
        amountMinor = amount.minor();
    }

    Money amount() {
        return Money.ofMinor(amountMinor, currency);
    }
}
