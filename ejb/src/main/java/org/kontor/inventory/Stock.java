package org.kontor.inventory;

import java.time.LocalDate;
import org.kontor.shared.Sku;

/**
 * The stock of one SKU: pieces on the shelf, how many of them (and of those still to come) are promised. More than lie
 * there are promised only while it {@code sellsAhead}: the limit is not withdrawn and the day on which they are expected
 * is not over. The day may be null; {@code arrived} says whether there ever were any.
 */
public record Stock(Sku sku, int onHand, int reserved, int backorderLimit, LocalDate expectedOn, boolean sellsAhead,
                    boolean arrived) {

    /** A stock of which nothing was ever sold ahead. */
    public Stock(Sku sku, int onHand, int reserved, int backorderLimit) {
        this(sku, onHand, reserved, backorderLimit, null, false, true);
    }

    /** The stock of a SKU that was never received. */
    public static Stock none(Sku sku) {
        return new Stock(sku, 0, 0, 0, null, false, false);
    }

    /** Pieces that were promised before they are here. */
    public int owed() {
        return Math.max(0, reserved - onHand);
    }

    /** What can be promised to customers, and from when. */
    public Availability availability() {
        var later = sellsAhead ? Math.max(0, backorderLimit - owed()) : 0;
        return new Availability(Math.max(0, onHand - reserved), later, later > 0 ? expectedOn : null, !arrived);
    }

    /** How many more can be promised to customers. */
    public int available() {
        return availability().total();
    }
}
