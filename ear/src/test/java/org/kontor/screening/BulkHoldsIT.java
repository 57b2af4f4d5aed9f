package org.kontor.screening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kontor.builders.Deals;
import org.kontor.builders.Risks;
import org.kontor.builders.Shelf;
import org.kontor.builders.Shoppers;
import org.kontor.builders.Staff;
import org.kontor.it.ShippedEar;
import org.kontor.ordering.HoldKind;
import org.kontor.ordering.OrderStatus;
import org.kontor.security.Tokens;
import org.kontor.shared.IdempotencyKey;
import org.kontor.shared.OrderNumber;

/** Orders that are held and released together. */
class BulkHoldsIT extends ShippedEar {

    @Inject
    private Risks risks;

    @Inject
    private Deals deals;

    @Inject
    private Shelf shelf;

    @Inject
    private Shoppers shoppers;

    @Inject
    private Staff staff;

    @Inject
    private BulkHolds bulk;

    @AfterEach
    void trustAgain() {
        risks.forget();
    }

    @Test
    @DisplayName("ORD-07: many orders are held and released, each with what became of it, once however often pressed")
    void holdsAndReleasesManyAtOnce() {
        var confirmed = deals.paid(1000, 1).number();
        var unpaid = shoppers.order(shelf.product(1000, 3), 1).number();
        risks.holdAbove(5000);
        var inReview = deals.paid(6000, 1).number();
        var missing = OrderNumber.of(999_999_999L);
        var all = List.of(confirmed, unpaid, inReview, missing);
        var key = new IdempotencyKey("bulk-" + Tokens.fresh());

        var held = staff.does(() -> bulk.begin(key, BulkDeed.HOLD, "stocktaking", all));
        assertEquals(held, staff.does(() -> bulk.begin(key, BulkDeed.HOLD, "stocktaking", all)));

        assertEquals(List.of(BulkOutcome.DONE, BulkOutcome.NOT_CONFIRMED, BulkOutcome.ALREADY, BulkOutcome.UNKNOWN),
                held.rows().stream().map(BulkRow::outcome).toList());
        assertEquals(HoldKind.STAFF, deals.now(confirmed).holdKind());
        assertEquals(0, held.open());
        var released = staff.does(() -> bulk.begin(new IdempotencyKey("bulk-" + Tokens.fresh()), BulkDeed.RELEASE,
                "counted", all));
        assertEquals(List.of(BulkOutcome.DONE, BulkOutcome.NOT_CONFIRMED, BulkOutcome.IN_REVIEW, BulkOutcome.UNKNOWN),
                released.rows().stream().map(BulkRow::outcome).toList());
        assertEquals(OrderStatus.CONFIRMED, deals.now(confirmed).status());
        assertThrows(ScreeningRefused.class, () -> staff.does(() -> bulk.begin(
                new IdempotencyKey("bulk-" + Tokens.fresh()), BulkDeed.HOLD, "", all)));
    }
}
