package org.kontor.builders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.kontor.checkers.Patience;
import org.kontor.checkout.vat.RecheckTimer;
import org.kontor.ordering.OrderQueries;
import org.kontor.ordering.OrderView;
import org.kontor.shared.Address;
import org.kontor.shared.VatId;
import org.kontor.shared.outbox.OutboxDispatcher;
import org.kontor.tax.Recheck;
import org.kontor.tax.TaxQueries;

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

    @Inject
    private TaxQueries tax;

    @Inject
    private Staff staff;

    @Inject
    private OutboxDispatcher outbox;

    @Inject
    private RecheckTimer rechecks;

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
        answered(order, "VAT_ID_VALID");
        return order;
    }

    /** VIES is asked now about everybody whose turn it is, those of whom nobody knew yet included. */
    public void ask() {
        Beat.of(outbox::dispatch);
        Beat.of(rechecks::ask);
    }

    private long said(OrderView order, String kind) {
        return orders.timeline(order.number()).stream().filter(entry -> entry.kind().equals(kind)).count();
    }

    /** How often the timeline of an order says it, once VIES was asked as often as that takes. */
    public long answered(OrderView order, String kind) {
        return Patience.until(() -> {
            ask();
            return said(order, kind);
        }, count -> count > 0);
    }

    /** How often the timeline of an order says it, once the timer has asked by itself. */
    public long heard(OrderView order, String kind) {
        return Patience.until(() -> said(order, kind), count -> count > 0);
    }

    /** How an order stands on the list of those that wait for a person. */
    public List<Recheck.Status> open(OrderView order) {
        return staff.does(() -> tax.openRechecks()).stream().filter(each -> each.order().equals(order.number()))
                .map(Recheck::status).toList();
    }
}
