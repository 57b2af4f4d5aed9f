package org.kontor.builders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.kontor.risk.ListEntry;
import org.kontor.risk.ListKind;
import org.kontor.risk.Listing;
import org.kontor.risk.RiskDesk;
import org.kontor.risk.RiskLimits;
import org.kontor.risk.RiskQueries;
import org.kontor.shared.Money;

/** What the shop finds doubtful while a test runs; {@link #forget} makes it as trusting as it was. */
@ApplicationScoped
public class Risks {

    private static final int STARTS = 20;
    private static final int DAYS = 90;

    @Inject
    private RiskDesk desk;

    @Inject
    private RiskQueries queries;

    @Inject
    private Staff staff;

    /** Orders over an amount of euro cents are looked at. */
    public void holdAbove(long cents) {
        change(new RiskLimits(0, Money.ofMinor(cents, "EUR"), false, null, null, null, 8, 50, STARTS, DAYS));
    }

    /** An address may not begin a payment after so many refused cards; the shop is alarmed after that many in all. */
    public void brake(Integer address, Integer shop, int startsInAlarm) {
        change(new RiskLimits(0, null, false, null, null, null, address, shop, startsInAlarm, DAYS));
    }

    public void change(RiskLimits wanted) {
        staff.does(() -> {
            desk.change(new RiskLimits(queries.limits().version(), wanted.holdAbove(), wanted.holdAbroad(),
                    wanted.ordersByEmail(), wanted.ordersFromAddress(), wanted.declinesByBuyer(),
                    wanted.brakeAddress(), wanted.brakeShop(), wanted.startsInAlarm(), wanted.keepDays()));
            return null;
        });
    }

    public void list(Listing listing, ListKind kind, String value) {
        staff.does(() -> {
            desk.add(listing, kind, value, "a test");
            return null;
        });
    }

    public void forget() {
        staff.does(() -> {
            queries.entries().stream().map(ListEntry::id).forEach(desk::remove);
            return null;
        });
        brake(8, 50, STARTS);
    }
}
