package org.kontor.inventory;

import java.time.LocalDate;
import org.kontor.shared.Sku;

/**
 * The stock of one SKU: pieces on the shelf, how many of them (and of those still to come) are promised. More than lie
 * there are promised only while {@code ahead} is open. The day may be null; {@code arrived} says whether there ever were
 * any.
 */
public record Stock(Sku sku, int onHand, int reserved, int backorderLimit, LocalDate expectedOn, Ahead ahead,
                    boolean arrived) {

    /** A stock of which nothing was ever sold ahead. */
    public Stock(Sku sku, int onHand, int reserved, int backorderLimit) {
        this(sku, onHand, reserved, backorderLimit, null, Ahead.OFF, true);
    }

    /** The stock of a SKU that was never received. */
    public static Stock none(Sku sku) {
        return new Stock(sku, 0, 0, 0, null, Ahead.OFF, false);
    }

    /** Pieces that were promised before they are here. */
    public int owed() {
        return Math.max(0, reserved - onHand);
    }

    /** What can be promised to customers, and from when. */
    public Availability availability() {
        var later = ahead == Ahead.OPEN ? Math.max(0, backorderLimit - owed()) : 0;
        return new Availability(Math.max(0, onHand - reserved), later, later > 0 ? expectedOn : null, !arrived);
    }

    /** How many more can be promised to customers. */
    public int available() {
        return availability().total();
    }
}
