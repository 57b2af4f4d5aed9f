package org.kontor.checkout.cash;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.kontor.audit.AuditTrail;
import org.kontor.banking.BankBook;
import org.kontor.banking.BankQueries;
import org.kontor.fulfilment.Fulfilment;
import org.kontor.fulfilment.ShipmentQueries;
import org.kontor.fulfilment.ShipmentView;
import org.kontor.ordering.Ordering;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.Money;
import org.kontor.shared.MoneyInput;
import org.kontor.shared.NotFound;

/** Where finance says what carriers did not. */
@Stateless
@RolesAllowed({"finance", "admin"})
public class CollectionDesk {

    private static final int LONGEST_REASON = 200;

    @Inject
    private ShipmentQueries shipments;

    @Inject
    private Fulfilment fulfilment;

    @Inject
    private Ordering ordering;

    @Inject
    private BankQueries receipts;

    @Inject
    private BankBook bank;

    @Inject
    private AuditTrail audit;

    @Inject
    private BusinessClock clock;

    /** The carrier says by letter, or pays out, that it collected what it was asked to collect; once for each parcel. */
    public void confirm(String parcel) {
        var collect = locked(parcel).collect();
        if (collect != null) {
            confirm(parcel, collect.asked());
        }
    }

    /**
     * The carrier collected this much in all, which is more than it had said; what is more is taken of what is owed. The same
     * again changes nothing.
     */
    public void confirm(String parcel, Money amount) {
        var before = locked(parcel);
        var collect = before.collect();
        if (collect == null || !amount.currency().equals(collect.asked().currency())
                || amount.compareTo(collect.asked()) > 0
                || collect.collected() != null && amount.compareTo(collect.collected()) < 0) {
            throw new CollectionRefused("checkout.refused.collected", parcel);
        }
        if (fulfilment.confirmCollected(parcel, amount)) {
            audit.record("fulfilment.collected", "order", before.order().value(), parcel + ": " + MoneyInput.noted(amount));
        }
    }

    /** The carrier keeps as its fee what it collected and has not paid out, and says so; once for each parcel. */
    public void writeOff(String parcel, String why) {
        var reason = reason(why);
        var before = locked(parcel);
        var collect = before.collect();
        var rest = collect == null || collect.collected() == null ? 0
                : collect.collected().minor() - receipts.remittedFor(parcel);
        if (rest <= 0 || collect.kept() != null) {
            throw new CollectionRefused("checkout.refused.notOwed", parcel);
        }
        var fee = Money.ofMinor(rest, collect.asked().currency());
        fulfilment.keepFee(parcel, fee);
        bank.waive(before.order(), parcel, fee);
        audit.record("fulfilment.kept", "order", before.order().value(), parcel + ": " + MoneyInput.noted(fee) + ", " + reason);
    }

    /** Nobody expects any more that a parcel arrives for which money was to be collected: its goods can be written off. */
    public void declareLost(String parcel, String why) {
        var reason = reason(why);
        var before = locked(parcel);
        if (!before.isMissing(clock.now())) {
            throw new CollectionRefused("checkout.refused.notMissing", parcel);
        }
        fulfilment.lose(parcel, reason);
        ordering.happened(before.order(), "PARCEL_LOST", parcel);
        audit.record("fulfilment.lost", "order", before.order().value(), parcel + ": " + reason);
    }

    private ShipmentView locked(String parcel) {
        var order = shipments.byNumber(parcel).orElseThrow(() -> new NotFound("shipment", parcel)).order();
        ordering.lock(order);
        return shipments.byNumber(parcel).orElseThrow();
    }

    private static String reason(String text) {
        if (text == null || text.isBlank() || text.length() > LONGEST_REASON) {
            throw new CollectionRefused("checkout.refused.reason", LONGEST_REASON);
        }
        return text.strip();
    }
}
