package org.kontor.inventory;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.kontor.audit.AuditChange;
import org.kontor.audit.AuditTrail;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.Sku;

/**
 * Where staff say how many pieces may be sold before they are here, and when they come. Every change has a reason and an
 * audit entry. A day that moves leaves one message {@code goods.moved}, by which those who wait for it are told.
 */
@Stateless
@RolesAllowed({"orders", "content", "admin"})
public class BackorderDesk {

    private static final int LARGEST = 1_000_000;
    private static final int LONGEST_REASON = 200;
    private static final int YEARS_AHEAD = 3;

    @Inject
    private StockShelf shelf;

    @Inject
    private AuditTrail audit;

    @Inject
    private BusinessClock clock;

    /** Sets limit and day; refuses with {@link StockRefused} a limit below what was promised already. */
    public Stock sellAhead(SellAhead wish) {
        if (wish.limit() < 0 || wish.limit() > LARGEST) {
            throw new StockRefused("inventory.refused.limitRange", LARGEST);
        }
        requireReason(wish.reason());
        if (wish.limit() > 0) {
            requireDay(wish.expectedOn(), clock.today().plusDays(1)); // on the day itself nothing is sold ahead
        }
        return change(wish.sku(), wish.reason(), item -> item.sellAhead(wish.limit(), wish.expectedOn()));
    }

    /**
     * Promises nothing more than what is on the shelf. Who waits already goes on waiting, for the day named now; null
     * leaves the one from before.
     */
    public Stock sellNoMoreAhead(Sku sku, LocalDate expectedOn, String reason) {
        requireReason(reason);
        if (expectedOn != null) {
            requireDay(expectedOn, clock.today());
        }
        return change(sku, reason, item -> item.sellNoMoreAhead(
                expectedOn == null ? shelf.stock(item).expectedOn() : expectedOn));
    }

    /** What is done to a stock while it is locked. */
    @FunctionalInterface
    private interface Change {
        void on(StockItem item);
    }

    private Stock change(Sku sku, String reason, Change change) {
        shelf.open(sku);
        var item = shelf.itemsForUpdate(List.of(sku)).get(sku);
        var before = shelf.stock(item);
        var wasWithdrawn = item.isWithdrawn();
        change.on(item);
        var after = shelf.stock(item);
        audit.changed("inventory.backorder", "sku", sku.value(), List.of(
                AuditChange.of("limit", before.backorderLimit(), after.backorderLimit()),
                AuditChange.of("expectedOn", before.expectedOn(), after.expectedOn()),
                AuditChange.of("withdrawn", wasWithdrawn, item.isWithdrawn()),
                AuditChange.of("reason", null, reason.strip())));
        if (after.expectedOn() != null && !after.expectedOn().equals(before.expectedOn())) {
            shelf.dayMoved(item, before.expectedOn());
        }
        return after;
    }

    private static void requireReason(String reason) {
        if (reason == null || reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
            throw new StockRefused("inventory.refused.why", LONGEST_REASON);
        }
    }

    private void requireDay(LocalDate day, LocalDate first) {
        if (day == null) {
            throw new StockRefused("inventory.refused.dayMissing");
        }
        if (day.isBefore(first)) {
            throw new StockRefused("inventory.refused.dayEarly", first);
        }
        if (day.isAfter(clock.today().plusYears(YEARS_AHEAD))) {
            throw new StockRefused("inventory.refused.dayFar", YEARS_AHEAD);
        }
    }
}
