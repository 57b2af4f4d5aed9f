package org.kontor.checkout;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kontor.cart.CartLineView;
import org.kontor.cart.CartView;
import org.kontor.cart.DraftView;
import org.kontor.cart.GivenDiscount;
import org.kontor.inventory.Allotment;
import org.kontor.inventory.Availability;
import org.kontor.ordering.Drafted;
import org.kontor.ordering.LineDiscount;
import org.kontor.ordering.LineKind;
import org.kontor.ordering.OrderTax;
import org.kontor.ordering.PlacedConsignment;
import org.kontor.ordering.PlacedLine;
import org.kontor.ordering.Promise;
import org.kontor.ordering.UnitCost;
import org.kontor.pricing.PricedLine;
import org.kontor.pricing.PricedOrder;
import org.kontor.pricing.Reduction;
import org.kontor.shared.Money;
import org.kontor.shared.Rate;
import org.kontor.shared.Sku;
import org.kontor.shipping.DeliveryOption;
import org.kontor.tax.Certificate;

/** What an order copies of the cart that it was, and what it needs of the stock. */
final class Agreement {

    private Agreement() {
    }

    /** The day on which the last of an order's goods is here: null when all are, the end of time if nobody knows. */
    static LocalDate ready(Collection<Allotment> lots) {
        return Availability.last(lots.stream().filter(lot -> lot.waiting() > 0)
                .map(lot -> lot.expectedOn() == null ? LocalDate.MAX : lot.expectedOn()));
    }

    /** The lines with what was taken off each, and what each piece costs. */
    static List<PlacedLine> lines(CartView cart, Drafted drafted) {
        var goods = cart.lines().stream().collect(Collectors.toMap(line -> line.sku().value(), line -> line));
        return cart.price().lines().stream().map(line -> line(line, goods.get(line.code()), cart, drafted)).toList();
    }

    private static PlacedLine line(PricedLine priced, CartLineView goods, CartView cart, Drafted drafted) {
        var isItem = priced.kind() == PricedLine.Kind.ITEM;
        return new PlacedLine(LineKind.valueOf(priced.kind().name()), priced.code(), switch (priced.kind()) {
            case ITEM -> goods.name();
            case DELIVERY -> delivery(cart, priced.consignment()).name();
            case FEE -> priced.code();
        },
                isItem ? goods.optionLabel() : null, isItem ? goods.picture() : null, priced.quantity(), priced.unit(),
                priced.discount(), priced.line(), priced.tax(), priced.taxCategory(), priced.taxPercentage(),
                priced.reductions().stream().map(reduction -> discount(reduction, drafted)).toList(),
                priced.units().stream().map(unit -> new UnitCost(unit.pieces(), unit.gross(), unit.tax())).toList(),
                priced.rule() == null ? null : priced.rule().name(), priced.consignment());
    }

    private static DeliveryOption delivery(CartView cart, int consignment) {
        return cart.consignments().get(consignment - 1).delivery().orElseThrow();
    }

    /** The consignments beyond the first. */
    static List<PlacedConsignment> others(CartView cart) {
        return cart.consignments().stream().skip(1).map(each -> {
            var delivery = each.delivery().orElseThrow();
            return new PlacedConsignment(each.no(), each.shipTo(), delivery.code(), delivery.name(),
                    new Promise(delivery.window().first(), delivery.window().last()), each.pieces().entrySet().stream()
                            .collect(Collectors.toMap(some -> some.getKey().value(), Map.Entry::getValue)));
        }).toList();
    }

    private static LineDiscount discount(Reduction reduction, Drafted drafted) {
        if (reduction.isByHand()) {
            return new LineDiscount(LineDiscount.BY_HAND, reduction.name(), null, reduction.amount(),
                    reduction.reason(), drafted.giver(reduction.given().sku()));
        }
        if (reduction.isRounding()) {
            return LineDiscount.rounding(reduction.name(), reduction.amount());
        }
        return new LineDiscount(reduction.promotionId(), reduction.name(),
                reduction.code() == null ? null : reduction.code().value(), reduction.amount());
    }

    /** How many pieces of each SKU; gift cards are made when they are paid, so none is reserved. */
    static Map<Sku, Integer> demand(CartView cart) {
        var cards = cart.price().lines().stream().filter(PricedLine::isGiftCard)
                .map(PricedLine::code).toList();
        var demand = new LinkedHashMap<Sku, Integer>();
        cart.lines().stream().filter(line -> !cards.contains(line.sku().value()))
                .forEach(line -> demand.put(line.sku(), line.quantity()));
        return demand;
    }

    /** The decision about its tax, with the proof, and the rate by which documents name it in the home currency. */
    static OrderTax tax(CartView cart, Rate homeRate) {
        var tax = cart.tax();
        var proof = tax.proof();
        return new OrderTax(tax.treatment(), tax.country(), tax.reason().name(), cart.vatId(),
                proof == null ? null : proof.verdict().name(), proof == null ? null : proof.consultation(),
                proof == null ? null : proof.askedAt(), proof == null ? null : proof.answer(),
                cart.price().rounding(), tax.territory(), exemption(tax.certificate()),
                homeRate);
    }

    private static OrderTax.Exemption exemption(Certificate held) {
        return held == null ? null : new OrderTax.Exemption(held.number(), held.from(), held.to());
    }

    /** Who made the draft, and what of that which was given took something off. */
    static Drafted drafted(DraftView draft, PricedOrder price) {
        return new Drafted(draft.madeBy(), draft.madeAt(), draft.copiedFrom(), draft.discounts().stream()
                .map(given -> given(given, price.takenByHand(given.discount().sku())))
                .filter(given -> given.amount().isPositive()).toList());
    }

    private static Drafted.Given given(GivenDiscount given, Money taken) {
        return new Drafted.Given(given.discount().sku(), given.discount().label(), given.discount().reason(), taken,
                given.givenBy(), given.givenAt());
    }
}
