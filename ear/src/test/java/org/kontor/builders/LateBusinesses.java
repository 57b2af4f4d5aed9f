package org.kontor.builders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.ThreadLocalRandom;
import org.kontor.checkers.Patience;
import org.kontor.ordering.OrderQueries;
import org.kontor.ordering.OrderView;
import org.kontor.shared.Address;
import org.kontor.shared.VatId;

/** French businesses that were taxed because VIES was silent while they ordered. */
@ApplicationScoped
public class LateBusinesses {

    private static final Address PARIS =
            new Address("Ada Lund", "Lund SARL", "Rue de Rivoli 1", null, "75001", "Paris", "FR");

    @Inject
    private Shelf shelf;

    @Inject
    private Shoppers shoppers;

    @Inject
    private Deals deals;

    @Inject
    private OrderQueries orders;

    /** A number of its own; VIES knows those that do not end in 0. */
    public static VatId fresh(int lastDigit) {
        return new VatId("FR40" + ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999) + lastDigit);
    }

    /** A paid order of some pieces at 120.00, placed while VIES was silent, as it is for so many questions. */
    public OrderView silent(VatId buyer, int pieces, int silences) {
        SandboxPanel.fault("vies_ms_unavailable", silences, "", buyer.number());
        return deals.paid(shoppers.order(shoppers.abroad(shelf.product(12000, 20), pieces, PARIS, buyer)));
    }

    /** The same, confirmed soon after. */
    public OrderView confirmedLater(int pieces) {
        var order = silent(fresh(7), pieces, 2);
        heard(order, "VAT_ID_VALID");
        return order;
    }

    /** How often the timeline of an order says it, once it does. */
    public long heard(OrderView order, String kind) {
        return Patience.until(() -> orders.timeline(order.number()).stream().filter(entry -> entry.kind().equals(kind))
                .count(), count -> count > 0);
    }
}
