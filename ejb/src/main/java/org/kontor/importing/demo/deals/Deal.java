package org.kontor.importing.demo.deals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.kontor.pricing.PricedLine;
import org.kontor.pricing.PricedOrder;
import org.kontor.shared.OrderNumber;
import org.kontor.shipping.DeliveryOption;

/**
 * A past order from beginning to end: agreed, paid at once, sent in one parcel, delivered, invoiced and paid out.
 * Identifiers are those of the rows it will become.
 */
record Deal(long id, OrderNumber number, long customerId, Person person, DeliveryOption delivery, PricedOrder price,
        List<DealLine> lines, Moments moments, Paid paid, Sent sent, Billed billed) {

    /** A line and its id; goods and option are null for the delivery itself. */
    record DealLine(long id, int position, PricedLine priced, Article article) {

        boolean isItem() {
            return article != null;
        }
    }

    /** When what happened. */
    record Moments(Instant placed, LocalDate placedOn, Instant captured, Instant shipped, LocalDate shippedOn,
            Instant delivered, Instant invoiced) {
    }

    /** The payment and its one transaction at the provider. */
    record Paid(long id, long transactionId, String key, String session, String intent, String charge, String balance,
            String brand, String lastFour) {
    }

    /** The parcel. */
    record Sent(long id, long firstLineId, String number, String tracking) {
    }

    /** The invoice. */
    record Billed(long id, long firstLineId, int year, long no) {
    }

    long total() {
        return price.total().minor();
    }
}
