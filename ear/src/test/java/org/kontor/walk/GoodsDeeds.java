package org.kontor.walk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.kontor.builders.Deals;
import org.kontor.builders.PriceLists;
import org.kontor.builders.Sales;
import org.kontor.builders.Shelf;
import org.kontor.builders.Staff;
import org.kontor.fulfilment.ShipmentQueries;
import org.kontor.inventory.BackorderDesk;
import org.kontor.inventory.SellAhead;
import org.kontor.inventory.StockDesk;
import org.kontor.inventory.StockReason;
import org.kontor.ordering.ConsignmentView;
import org.kontor.ordering.OrderView;
import org.kontor.pricelist.Buyers;
import org.kontor.promotion.Action;
import org.kontor.promotion.Target;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.DomainException;
import org.kontor.shared.Money;
import org.kontor.shared.Percentage;
import org.kontor.shared.TaxCategory;

/** What staff do with goods: stock, prices, promotions and parcels. */
@ApplicationScoped
class GoodsDeeds {

    private static final String EURO = "EUR";

    @Inject
    private Shelf shelf;

    @Inject
    private StockDesk stock;

    @Inject
    private BackorderDesk backorders;

    @Inject
    private BusinessClock clock;

    @Inject
    private PriceLists lists;

    @Inject
    private Sales sales;

    @Inject
    private Deals deals;

    @Inject
    private ShipmentQueries parcels;

    @Inject
    private Staff staff;

    List<Deed> all() {
        return List.of(new Deed("ship all", 12, this::shipAll), new Deed("ship a part", 10, this::shipPart),
                new Deed("receive goods", 10, this::receive), new Deed("miss goods", 3, this::miss),
                new Deed("sell ahead", 5, this::sellAhead), new Deed("sell no more ahead", 2, this::sellNoMoreAhead),
                new Deed("change a price", 3, this::reprice), new Deed("start a price list", 3, this::startList),
                new Deed("stop a price list", 2, this::stopList), new Deed("hand out a code", 4, this::code),
                new Deed("start a promotion", 2, this::promotion), new Deed("pause a promotion", 1, this::pause));
    }

    /** The goods that the walk is about: of all tax categories, some dear and some cheap, and gift cards. */
    void settleIn(Trail trail) {
        for (var number = 0; number < 9; number++) {
            trail.goods().add(shelf.product(333 + 1777L * number, 40,
                    number % 3 == 2 ? TaxCategory.REDUCED : TaxCategory.STANDARD));
        }
        trail.vouchers().add(shelf.product(2500, 1000, TaxCategory.VOUCHER));
    }

    /** Nothing of the walk stays in force; some lists have ended by themselves. */
    void leave(Trail trail) {
        trail.promotions().forEach(sales::pause);
        for (var list : trail.lists()) {
            try {
                lists.stop(list);
            } catch (DomainException over) {
                continue;
            }
        }
    }

    private String shipAll(Trail trail) {
        var order = deals.now(trail.oneOf(trail.orders()).orElseThrow());
        var part = open(trail, order);
        return deals.ship(order, part.no(), part.open()).number() + " of " + order.number();
    }

    private String shipPart(Trail trail) {
        var order = deals.now(trail.oneOf(trail.orders()).orElseThrow());
        var part = open(trail, order);
        var units = new HashMap<Long, Integer>();
        part.open().entrySet().stream().sorted(Map.Entry.comparingByKey()).filter(line -> !trail.onceIn(3))
                .forEach(line -> units.put(line.getKey(), 1 + trail.upTo(line.getValue())));
        return deals.ship(order, part.no(), units).number() + " of " + order.number() + " " + units.values();
    }

    /** One of the consignments of which something is to be sent; where nothing is, the first. */
    private static ConsignmentView open(Trail trail, OrderView order) {
        return trail.oneOf(order.consignments().stream().filter(part -> part.openUnits() > 0).toList())
                .orElseGet(() -> order.consignments().get(0));
    }

    private String receive(Trail trail) {
        return adjust(trail, 1 + trail.upTo(30), StockReason.RECEIVED);
    }

    private String miss(Trail trail) {
        return adjust(trail, -1 - trail.upTo(8), StockReason.DAMAGED);
    }

    private String sellAhead(Trail trail) {
        var sku = trail.good();
        var day = clock.today().plusDays(trail.upTo(20));
        return staff.does(() -> backorders.sellAhead(new SellAhead(sku, trail.upTo(25), day, "a walk"))).toString();
    }

    private String sellNoMoreAhead(Trail trail) {
        var sku = trail.good();
        return staff.does(() -> backorders.sellNoMoreAhead(sku, null, "a walk")).toString();
    }

    private String adjust(Trail trail, int delta, StockReason reason) {
        var sku = trail.good();
        return staff.does(() -> stock.adjust(sku, delta, reason, "a walk")) + " after " + delta;
    }

    private String reprice(Trail trail) {
        var sku = trail.good();
        var cents = 1 + trail.upTo(20_000);
        shelf.reprice(sku, cents);
        return sku + " costs " + cents;
    }

    private String startList(Trail trail) {
        var sku = trail.good();
        var list = lists.inForce(Buyers.EVERYBODY, null, trail.onceIn(2) ? lists.in(Duration.ofHours(2)) : null,
                PriceLists.point(sku, 1, 1 + trail.upTo(15_000)), PriceLists.point(sku, 3, 1 + trail.upTo(9_000)));
        trail.keep(trail.lists(), list);
        return list.plan().name();
    }

    private String stopList(Trail trail) {
        var list = trail.oneOf(trail.lists());
        list.ifPresent(known -> {
            trail.lists().remove(known);
            lists.stop(known);
        });
        return list.map(known -> known.plan().name()).orElse("there is none");
    }

    private String code(Trail trail) {
        var limits = new Sales.Limits(trail.onceIn(2) ? null : 1 + trail.upTo(3), null,
                trail.onceIn(3) ? Money.ofMinor(1000 + trail.upTo(4000), EURO) : null);
        var coded = sales.coded(action(trail), limits);
        trail.keep(trail.codes(), coded.code().value());
        return coded.code() + " " + limits;
    }

    private static Action action(Trail trail) {
        var share = Percentage.parse(Integer.toString(1 + trail.upTo(100)));
        return switch (trail.upTo(5)) {
            case 0 -> new Action.OrderAmountOff(Money.ofMinor(1 + trail.upTo(6000), EURO));
            case 1 -> new Action.PercentOff(Target.skus(trail.good().value()), share);
            case 2 -> new Action.CheapestFree(Target.all(), 3, 1);
            case 3 -> new Action.BuyGet(Target.skus(trail.good().value()), 1, Target.skus(trail.good().value()), 1,
                    share, 0);
            default -> new Action.OrderPercentOff(share);
        };
    }

    private String promotion(Trail trail) {
        var sku = trail.good();
        var id = sales.automatic(sku, new Action.PercentOff(Target.skus(sku.value()),
                Percentage.parse(Integer.toString(1 + trail.upTo(60)))));
        trail.keep(trail.promotions(), id);
        return "for " + sku;
    }

    private String pause(Trail trail) {
        var promotion = trail.oneOf(trail.promotions());
        promotion.ifPresent(known -> {
            trail.promotions().remove(known);
            sales.pause(known);
        });
        return promotion.map(known -> "number " + known).orElse("there is none");
    }

    /** The carrier brings the parcels of an order. */
    String delivered(Trail trail, Consumer<String> carrier) {
        var number = trail.oneOf(trail.orders()).orElseThrow();
        var sent = parcels.of(number).stream().filter(parcel -> parcel.trackingNumber() != null).toList();
        sent.forEach(parcel -> carrier.accept(parcel.trackingNumber()));
        return sent.size() + " parcels of " + number;
    }
}
