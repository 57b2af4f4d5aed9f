package org.kontor.payment;

import java.util.Optional;
import org.kontor.market.LargestCharge;
import org.kontor.shared.Money;

/**
 * Why an order cannot be paid in a way.
 *
 * @param limit the amount that the reason speaks of; null for the others
 */
public record WayRefusal(Reason reason, Money limit) {

    /** What stands in the way; the names are stable, pages and other programs may go by them. */
    public enum Reason {
        /** The shop does not offer it. */
        NOT_OFFERED,
        /** It is for the members of a group, and the buyer is not known to be one. */
        GROUP,
        /** It is not for deliveries to this country. */
        COUNTRY,
        /** The carrier of the chosen delivery does not collect money there. */
        DELIVERY,
        /** Some of the goods are of a category that cannot be paid so. */
        GOODS,
        /** Gift cards are bought, which cannot be paid so. */
        GIFT_CARDS,
        /** A part is paid already, and this way pays all or nothing. */
        PART_PAID,
        /** The total is below the least. */
        TOO_LITTLE,
        /** The total is above the greatest. */
        TOO_MUCH,
        /** What is to be paid is more than can be charged at once. */
        CHARGE;

        /** Whether a customer who reads it learns something that they can use, and nothing about other customers. */
        public boolean isForCustomers() {
            return this != NOT_OFFERED && this != GROUP;
        }
    }

    static WayRefusal of(Reason reason) {
        return new WayRefusal(reason, null);
    }

    /** Why a card cannot be charged so much; empty where it can. */
    public static Optional<WayRefusal> ofCharge(Money amount) {
        var most = LargestCharge.in(amount.currency());
        return amount.compareTo(most) > 0 ? Optional.of(new WayRefusal(Reason.CHARGE, most)) : Optional.empty();
    }
}
