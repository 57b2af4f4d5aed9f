package org.kontor.pricelist;

import jakarta.persistence.Cacheable;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Prices of some goods for a time, for some buyers, of one currency. They hold only while the list is in force. */
@Entity
@Table(name = "price_list")
@Cacheable(false)
class PriceList {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "price_list_seq")
    @SequenceGenerator(name = "price_list_seq", sequenceName = "price_list_seq", allocationSize = 50)
    @Column(name = "id")
    private Long id;

    @Version
    @Column(name = "version", nullable = false)
    private long version;

    @Column(name = "name", nullable = false, length = 80)
    private String name;

    @Column(name = "buyers", nullable = false, length = 30)
    private Buyers buyers;

    @Column(name = "currency", nullable = false, length = 3, updatable = false)
    private String currency;

    @Column(name = "active", nullable = false)
    private boolean active;

    @Column(name = "in_force_since", nullable = false)
    private Instant inForceSince;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at", nullable = false)
    private Instant updatedAt;

    @OneToMany(mappedBy = "list", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("sku, fromQuantity")
    private List<PriceListEntry> entries;

    protected PriceList() {
    }

    PriceList(PriceListPlan plan, String currency, Instant now) {
        this.entries = new ArrayList<>();
        this.currency = currency;
        this.createdAt = now;
        edit(plan, now);
    }

    Long id() {
        return id;
    }

    long version() {
        return version;
    }

    String name() {
        return name;
    }

    /**
     * Takes over the plan whole. A later end is the same reduction still, but not that of a list that was over; another
     * start or other buyers are a new one.
     */
    void edit(PriceListPlan plan, Instant now) {
        var over = state(now) == PriceListState.OVER;
        if (over || !Objects.equals(buyers, plan.buyers()) || !Objects.equals(startsAt, plan.from())) {
            inForceSince = now;
        }
        name = plan.name().strip();
        buyers = plan.buyers();
        startsAt = plan.from();
        endsAt = plan.until();
        take(plan.prices(), now);
        updatedAt = now;
    }

    /** Entries that stay are kept, so that a price that did not change holds since when it did. */
    private void take(List<PricePoint> prices, Instant now) {
        var wanted = prices.stream().collect(Collectors.toMap(PricePoint::place, point -> point));
        entries.removeIf(entry -> !wanted.containsKey(entry.place()));
        var known = entries.stream().collect(Collectors.toMap(PriceListEntry::place, entry -> entry));
        for (var point : prices) {
            if (known.containsKey(point.place())) {
                known.get(point.place()).reprice(point.price(), now);
            } else {
                entries.add(new PriceListEntry(this, point, now));
            }
        }
    }

    /** Puts it in force, or takes it out; asking twice is no matter. */
    void turn(boolean on, Instant now) {
        if (active != on) {
            active = on;
            inForceSince = now;
            updatedAt = now;
        }
    }

    private PriceListState state(Instant now) {
        return PriceListState.of(active, startsAt, endsAt, now);
    }

    PriceListPlan plan() {
        return new PriceListPlan(name, buyers, startsAt, endsAt,
                entries.stream().map(entry -> entry.point(currency)).toList());
    }

    PriceListSheet sheet(Instant now) {
        return new PriceListSheet(id, version, currency, active, state(now), plan(), updatedAt);
    }
}
