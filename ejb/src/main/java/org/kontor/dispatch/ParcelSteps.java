package org.kontor.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.kontor.audit.AuditTrail;
import org.kontor.checkout.Captures;
import org.kontor.checkout.Leaving;
import org.kontor.fulfilment.Fulfilment;
import org.kontor.fulfilment.PackParcel;
import org.kontor.fulfilment.ParcelLine;
import org.kontor.fulfilment.ShipmentQueries;
import org.kontor.fulfilment.ShipmentStatus;
import org.kontor.fulfilment.ShipmentView;
import org.kontor.inventory.Inventory;
import org.kontor.ordering.ConsignmentView;
import org.kontor.ordering.OrderStatus;
import org.kontor.ordering.OrderView;
import org.kontor.ordering.Ordering;
import org.kontor.shared.JsonMaker;
import org.kontor.shared.Money;
import org.kontor.shared.MoneyInput;
import org.kontor.shared.NotFound;
import org.kontor.shared.OrderNumber;
import org.kontor.shared.Sku;
import org.kontor.shared.outbox.Outbox;
import org.kontor.shipping.BookingAnswer.Booked;
import org.kontor.shipping.CarrierEvent;
import org.kontor.shipping.DeliveryQueries;

/** The transactions of a parcel's life. Each locks the order first, bears repeats, and makes no call outside. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class ParcelSteps {

    @Inject
    private Ordering ordering;

    @Inject
    private Fulfilment fulfilment;

    @Inject
    private ShipmentQueries shipments;

    @Inject
    private DeliveryQueries deliveries;

    @Inject
    private Inventory inventory;

    @Inject
    private Captures captures;

    @Inject
    private Outbox outbox;

    @Inject
    private AuditTrail audit;

    /** Writes the parcel down, unless its key was used before; refuses what does not lie on the shelf for this order. */
    public ShipmentView pack(ShipItems wish) {
        var order = ordering.lock(wish.order());
        var earlier = fulfilment.packed(wish.key());
        if (earlier.isPresent()) {
            return earlier.get();
        }
        if (order.status() != OrderStatus.CONFIRMED) {
            throw DispatchRefused.unconfirmed(order.status(), order.number());
        }
        var consignment = order.consignment(wish.consignment())
                .orElseThrow(() -> new DispatchRefused("dispatch.refused.nothing", order.number()));
        var carrier = deliveries.carrier(consignment.method())
                .orElseThrow(() -> new DispatchRefused("dispatch.refused.noCarrier", consignment.name()));
        var parcel = fulfilment.pack(new PackParcel(order.number(), consignment.no(), carrier,
                lines(order, consignment, wish.units()), wish.key()));
        captures.open(order, leaving(order, other -> true), parcel.number());
        inventory.pack(order.number(), parcel.unitsBySku());
        parcel = collecting(order, consignment, parcel);
        audit.record("dispatch.ship", "order", order.number().value(), parcel.number() + ": " + parcel.unitsBySku());
        return parcel;
    }

    /** With what the carrier is to collect for it, where the order is paid at the door. */
    private ShipmentView collecting(OrderView order, ConsignmentView consignment, ShipmentView parcel) {
        var others = fulfilment.parcels(order.number()).stream().filter(other -> other.id() != parcel.id()).toList();
        var pending = Money.sum(order.currency(), others.stream().flatMap(other -> other.toCollect().stream()).toList());
        var leaving = leaving(order, other -> true);
        var last = leaving.units().entrySet().stream()
                .allMatch(line -> line.getValue() >= wanted(order, line.getKey()))
                && others.stream().noneMatch(ShipmentView::isUncollected);
        var amount = captures.toCollect(order, leaving(order, other -> other.id() != parcel.id()), leaving, pending, last);
        if (!amount.isPositive()) {
            return parcel;
        }
        if (deliveries.collects(consignment.method(), consignment.shipTo().country())
                .filter(most -> amount.compareTo(most) <= 0).isEmpty()) {
            throw new DispatchRefused("dispatch.refused.collect", consignment.name());
        }
        ordering.happened(order.number(), "TO_COLLECT", parcel.number() + " · " + MoneyInput.noted(amount));
        return fulfilment.collect(parcel.number(), amount);
    }

    private static int wanted(OrderView order, long line) {
        return order.lines().stream().filter(each -> each.id() == line).mapToInt(each -> each.quantity() - each.cancelled())
                .findFirst().orElse(0);
    }

    /** What left the house, and what is in some of the parcels that lie packed. */
    private Leaving leaving(OrderView order, Predicate<ShipmentView> which) {
        var units = new HashMap<Long, Integer>();
        order.itemLines().forEach(line -> units.put(line.id(), line.shipped()));
        var begun = order.consignments().stream().filter(ConsignmentView::isBegun).map(ConsignmentView::no)
                .collect(Collectors.toSet());
        fulfilment.parcels(order.number()).stream().filter(parcel -> parcel.status().isUnderway()).filter(which)
                .forEach(parcel -> {
                    begun.add(parcel.consignment());
                    parcel.unitsByLine().forEach((line, count) -> units.merge(line, count, Integer::sum));
                });
        return new Leaving(units, begun);
    }

    /** Whether the money for a packed parcel is there, or why the provider refused it. */
    record MoneyForParcel(boolean paid, Optional<String> refusal) {
    }

    /** How the money stands; what is missing, because another parcel gave its place up, is wished for anew. */
    public MoneyForParcel moneyFor(String number) {
        var parcel = lock(number);
        var order = ordering.lock(parcel.order());
        var refusal = captures.refusal(order.number(), number);
        var paid = captures.arePaid(order, leaving(order, packed -> packed.number().equals(number)));
        if (!paid && refusal.isEmpty() && parcel.status().isUnderway() && order.status() == OrderStatus.CONFIRMED) {
            captures.open(order, leaving(order, packed -> true), number);
        }
        return new MoneyForParcel(paid, refusal.filter(why -> !paid));
    }

    private List<ParcelLine> lines(OrderView order, ConsignmentView consignment, Map<Long, Integer> wanted) {
        var taken = new HashMap<Long, Integer>();
        fulfilment.parcels(order.number()).stream().filter(parcel -> parcel.status().isUnderway())
                .filter(parcel -> parcel.consignment() == consignment.no())
                .forEach(parcel -> parcel.unitsByLine()
                .forEach((line, units) -> taken.merge(line, units, Integer::sum)));
        var lines = order.itemLines().stream().filter(line -> wanted.containsKey(line.id())).map(line -> {
            var free = consignment.of(line.id()).open() - taken.getOrDefault(line.id(), 0);
            var units = wanted.get(line.id());
            if (units < 1 || units > free) {
                throw new DispatchRefused("dispatch.refused.units", line.name(), free);
            }
            return new ParcelLine(line.id(), Sku.parse(line.sku()), units);
        }).toList();
        if (lines.isEmpty() || lines.size() < wanted.size()) {
            throw new DispatchRefused("dispatch.refused.nothing", order.number());
        }
        return lines;
    }

    /** The carrier has the parcel: parcel, order and stock move in one step, and the customer is told. */
    public ShipmentView sent(String number, Booked booked) {
        var parcel = lock(number);
        if (!parcel.status().isUnderway()) {
            return parcel;
        }
        var sent = fulfilment.ship(number, booked);
        ordering.recordShipped(parcel.order(), parcel.consignment(), parcel.unitsByLine());
        inventory.ship(parcel.order(), parcel.unitsBySku());
        captures.letGoRest(ordering.lock(parcel.order()));
        if (fulfilment.parcels(parcel.order()).stream().anyMatch(other -> other.status() == ShipmentStatus.DELIVERED)) {
            ordering.recordDelivered(parcel.order(), false);
        }
        ordering.happened(parcel.order(), "PARCEL_SHIPPED", sent.number() + " · " + sent.trackingNumber());
        tell("parcel.shipped", sent);
        return sent;
    }

    /** Nothing will come of the parcel; its units are open again. */
    public ShipmentView cancel(String number, String reason) {
        var parcel = lock(number);
        if (parcel.status().isUnderway()) {
            fulfilment.cancel(number, reason);
            inventory.unpack(parcel.order(), parcel.unitsBySku());
            ordering.happened(parcel.order(), "PARCEL_CANCELLED", number + " · " + reason);
        }
        return fulfilment.parcel(number);
    }

    /** Notes that a booking is open. */
    public ShipmentView doubt(String number, String why, boolean lookAgain) {
        var parcel = lock(number);
        if (parcel.status().isUnderway()) {
            fulfilment.doubt(number, why, lookAgain);
            if (parcel.trouble() == null) {
                ordering.happened(parcel.order(), "PARCEL_TROUBLE", number + " · " + why);
            }
        }
        return fulfilment.parcel(number);
    }

    /** Takes over what the carrier told about a parcel that left the house. True when anything was new. */
    public boolean hear(String number, List<CarrierEvent> told) {
        var order = lock(number).order();
        var heard = fulfilment.hear(number, told);
        if (heard.arrived()) {
            ordering.recordDelivered(order, everyParcelArrived(order));
            ordering.happened(order, "PARCEL_DELIVERED", number, heard.shipment().deliveredAt());
            tell("parcel.delivered", heard.shipment());
        } else if (heard.cameBack()) {
            ordering.happened(order, "PARCEL_RETURNED", number);
        }
        return heard.news();
    }

    private boolean everyParcelArrived(OrderNumber order) {
        return fulfilment.parcels(order).stream().filter(parcel -> parcel.status() != ShipmentStatus.CANCELLED)
                .allMatch(parcel -> parcel.status() == ShipmentStatus.DELIVERED);
    }

    /** Parcels that are due for a look. */
    public List<String> claimDue(int limit) {
        return fulfilment.claimDue(limit);
    }

    private ShipmentView lock(String number) {
        var order = shipments.byNumber(number).orElseThrow(() -> new NotFound("shipment", number)).order();
        ordering.lock(order);
        return fulfilment.parcel(number);
    }

    private void tell(String type, ShipmentView parcel) {
        outbox.put(type, parcel.order().value(), type + ":" + parcel.number(), JsonMaker.object()
                .add("number", parcel.order().value()).add("parcel", parcel.number()).build());
    }
}
