package org.kontor.inventory.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import org.kontor.inventory.Allotment;
import org.kontor.inventory.WaitingQueries;
import org.kontor.ordering.OrderProgress;
import org.kontor.ordering.OrderView;
import org.kontor.ordering.PaymentProgress;
import org.kontor.shared.OrderNumber;
import org.kontor.shared.Sku;
import org.kontor.web.Texts;

/** Which goods of an order are still to come; asked once for a page, and not at all where nothing is to be sent. */
@Named
@RequestScoped
public class OrderGoodsPage {

    @Inject
    private WaitingQueries queries;

    private final Map<OrderNumber, Map<Sku, Allotment>> known = new HashMap<>();

    /** What staff read at a line. */
    public String waits(OrderView order, String sku) {
        return WaitingWords.of(lot(order, sku));
    }

    /** What the customer reads at a line. */
    public String promise(OrderView order, String sku) {
        return WaitingWords.promise(lot(order, sku));
    }

    /** How the order stands: of one that is paid and waits for goods it is not said that it is packed now. */
    public String state(OrderView order, String otherwise) {
        var packing = order.progress() == OrderProgress.IN_PREPARATION && order.holdKind() == null
                && order.paymentStatus() != PaymentProgress.AUTHORIZED;
        return packing && lots(order).values().stream().anyMatch(lot -> lot.waiting() > 0)
                ? Texts.INSTANCE.of("inventory.order.waits", order.email().value()) : otherwise;
    }

    /** When the order should arrive, as it was promised; nothing while nobody knows when its goods come. */
    public String arrival(OrderView order, String promised) {
        return promised == null || lots(order).values().stream().anyMatch(Allotment::isDayUnknown) ? null : promised;
    }

    private Allotment lot(OrderView order, String sku) {
        return lots(order).get(Sku.parse(sku));
    }

    private Map<Sku, Allotment> lots(OrderView order) {
        return known.computeIfAbsent(order.number(), number -> order.openUnits() == 0 ? Map.of()
                : queries.ofOrder(number, order.goodsSkus()));
    }
}
