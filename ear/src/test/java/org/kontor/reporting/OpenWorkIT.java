package org.kontor.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kontor.builders.Deals;
import org.kontor.builders.Staff;
import org.kontor.it.ShippedEar;
import org.kontor.ordering.Ordering;

/** What waits for somebody in the back office, as the navigation counts it. */
class OpenWorkIT extends ShippedEar {

    @Inject
    private ReportingQueries reporting;

    @Inject
    private Ordering ordering;

    @Inject
    private Deals deals;

    @Inject
    private Staff staff;

    private long toReview() {
        return reporting.openWork().toReview();
    }

    @Test
    void countsAnOrderToReviewWhoseMoneyIsGoneToo() {
        var order = deals.paid(1000, 1).number();
        var seen = new ArrayList<Long>();

        assertThrows(EJBException.class, () -> staff.doesAsOne(() -> {
            seen.add(toReview());
            ordering.review(order, "an odd address");
            seen.add(toReview());
            ordering.suspend(order, "the money is gone");
            seen.add(toReview());
            throw new IllegalStateException("nothing of it happened");
        }));

        assertEquals(List.of(seen.get(0), seen.get(0) + 1, seen.get(0) + 1), seen);
    }
}
