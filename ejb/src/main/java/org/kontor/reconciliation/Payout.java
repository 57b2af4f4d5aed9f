package org.kontor.reconciliation;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.kontor.payment.PayoutSource;
import org.kontor.shared.Money;

/**
 * A transfer from a provider to the shop's bank. It is settled, once and for ever, when each of its items is understood
 * and they add up to what was paid out.
 */
@Entity
@Table(name = "payout")
class Payout {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "payout_seq")
    @SequenceGenerator(name = "payout_seq", sequenceName = "payout_seq", allocationSize = 50)
    private Long id;
    @Version
    @Column(name = "version", nullable = false)
    private long version;
    @Column(name = "gateway", nullable = false)
    private String gateway;
    @Column(name = "reference", nullable = false)
    private String reference;
    @Column(name = "arrived_on", nullable = false)
    private LocalDate arrivedOn;
    @Column(name = "currency", nullable = false)
    private String currency;
    @Column(name = "amount_minor", nullable = false)
    private long amountMinor;
    @Column(name = "fetched_at", nullable = false)
    private Instant fetchedAt;
    @Column(name = "itemised_at")
    private Instant itemisedAt;
    @Enumerated(EnumType.STRING)
    @Column(name = "finding")
    private Finding finding;
    @Column(name = "settled_at")
    private Instant settledAt;
    @Column(name = "gross_minor")
    private Long grossMinor;
    @Column(name = "fee_minor")
    private Long feeMinor;
    @OneToMany(mappedBy = "payout", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<PayoutItem> items;

    protected Payout() {
    }

    Payout(String gateway, PayoutSource.Payout told, Instant fetchedAt) {
        this.items = new ArrayList<>();
        this.gateway = gateway;
        this.reference = told.reference();
        this.arrivedOn = told.arrivalDate();
        this.currency = told.amount().currency();
        this.amountMinor = told.amount().minor();
        this.fetchedAt = fetchedAt;
    }

    /** Takes the provider's items, once. */
    void itemise(List<PayoutSource.PayoutItem> told, Instant at) {
        if (itemisedAt == null && !told.isEmpty()) {
            told.forEach(item -> items.add(new PayoutItem(this, gateway, item)));
            itemisedAt = at;
        }
    }

    /** Decides whether the payout can be booked: all items understood, and their net is what was paid out. */
    boolean settle(Instant at) {
        finding = itemisedAt == null ? Finding.NOT_ITEMISED : null;
        if (finding != null || !items.stream().allMatch(PayoutItem::isUnderstood)) {
            return false;
        }
        var moved = Money.sum(currency, items.stream().map(PayoutItem::moved).toList());
        var cost = Money.sum(currency, items.stream().map(PayoutItem::cost).toList());
        if (!moved.minus(cost).equals(amount())) {
            finding = Finding.BALANCE_MISMATCH;
            return false;
        }
        grossMinor = moved.minor();
        feeMinor = cost.minor();
        settledAt = at;
        return true;
    }

    PayoutSettled settled() {
        return new PayoutSettled(UUID.randomUUID(), settledAt, gateway, reference, arrivedOn,
                Money.ofMinor(grossMinor, currency),
                Money.ofMinor(feeMinor, currency), amount());
    }

    boolean isSettled() {
        return settledAt != null;
    }

    Money amount() {
        return Money.ofMinor(amountMinor, currency);
    }

    Long id() {
        return id;
    }

    Finding finding() {
        return finding;
    }

    List<PayoutItem> items() {
        return Collections.unmodifiableList(items);
    }

    /** Items that a person has to look at. */
    long puzzles() {
        return items.stream().filter(item -> !item.isUnderstood()).count();
    }
}
