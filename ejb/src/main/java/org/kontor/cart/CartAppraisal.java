package org.kontor.cart;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.kontor.cart.seen.CartChange;
import org.kontor.cart.seen.CartSeen;
import org.kontor.catalog.CatalogQueries;
import org.kontor.inventory.InventoryQueries;
import org.kontor.pricing.ListPrices;
import org.kontor.pricing.ManualDiscount;
import org.kontor.pricing.PriceDelivery;
import org.kontor.pricing.PriceFee;
import org.kontor.shared.Address;
import org.kontor.shared.Sku;
import org.kontor.shared.TaxCategory;
import org.kontor.shipping.Destination;
import org.kontor.tax.TaxDestination;

/** Says what a cart is worth now: prices, stock, ways of delivery, tax, and what it still lacks. */
@ApplicationScoped
class CartAppraisal {

    @Inject
    private CatalogQueries catalog;

    @Inject
    private InventoryQueries inventory;

    @Inject
    private CartPricer pricer;

    @Inject
    private KnownBuyers known;

    /** Two statements, whatever the number of SKUs. */
    CurrentOffers offers(Cart cart) {
        return offers(cart, cart.skus());
    }

    /** The same for SKUs that are not in the cart yet. */
    CurrentOffers offers(Cart cart, Collection<Sku> skus) {
        return new CurrentOffers(cart.currency(), catalog.offers(skus, cart.currency()), inventory.availability(skus),
                known.buyers(cart));
    }

    /** What a discount by hand means to the buyer of this cart. */
    ManualDiscount forBuyer(ManualDiscount given, Cart cart, CurrentOffers offers) {
        return pricer.forBuyer(given, cart, offers, pricer.prices(cart));
    }

    /** The cart as it is, in a way to pay that costs so much, with what changed since the customer saw it. */
    CartView charged(Cart cart, PriceFee fee) {
        var offers = offers(cart);
        return told(cart, appraise(cart, offers, Optional.of(fee)), offers, CartChanges.of(cart, offers));
    }

    /** The cart as it is, with what changed since the customer saw it; promotions that are lost since then among it. */
    CartView view(Cart cart, CurrentOffers offers, List<CartChange> changes) {
        return told(cart, appraise(cart, offers), offers, changes);
    }

    private CartView told(Cart cart, CartView view, CurrentOffers offers, List<CartChange> changes) {
        var sums = cart.seen().sums().stream().flatMap(seen -> seen.changed(view.sums()).stream());
        var lost = cart.seen().offers().stream()
                .flatMap(seen -> seen.lost(view.price(), pricer::isLive).stream());
        return view.told(cart.version(), all(changes, Stream.concat(sums, lost), mended(cart, offers)));
    }

    /**
     * Prices, days, delivery and tax that differ from those that the customer saw, before they change the cart: they
     * count as told once they were shown.
     */
    List<CartChange> told(Cart cart, CurrentOffers offers) {
        return Stream.concat(CartChanges.told(cart, offers).stream(), cart.seen().sums().stream()
                .filter(seen -> !seen.isOf(CartConsignment.price(consignments(cart, offers)),
                        pricer.prices(cart).tax()))
                .flatMap(seen -> seen.changed(appraise(cart, offers).sums()).stream())).toList();
    }

    /**
     * The cart after the customer changed it: what it shows counts as seen, and is saved.
     *
     * @param changes what else is to be told
     * @param save    writes the row
     */
    CartView saved(Cart cart, CurrentOffers offers, List<CartChange> changes, Runnable save) {
        cart.acknowledge(offers);
        var view = appraise(cart, offers);
        var lost = lost(cart, view);
        cart.see(CartSeen.of(view.price(), view.sums()));
        save.run();
        return view.told(cart.version(), all(changes, lost.stream(), mended(cart, offers)));
    }

    /**
     * The cart after its customer chose how it comes. Another page follows, so other prices, days and promotions that
     * are lost do not count as seen before that page names them.
     */
    CartView chosen(Cart cart, CurrentOffers offers, Runnable save) {
        var view = appraise(cart, offers);
        var untold = !lost(cart, view).isEmpty() || !CartChanges.told(cart, offers).isEmpty();
        cart.see(untold ? cart.seen().with(view.sums()) : CartSeen.of(view.price(), view.sums()));
        save.run();
        return told(cart, view, offers, CartChanges.of(cart, offers));
    }

    /** Promotions that are lost, but not by what the customer did to the cart. */
    private List<CartChange> lost(Cart cart, CartView view) {
        return cart.seen().offers().stream()
                .flatMap(seen -> seen.lostBesides(view.price(), pricer::isLive).stream()).toList();
    }

    private static List<CartChange> all(List<CartChange> changes, Stream<CartChange> lost, Stream<CartChange> mended) {
        return Stream.of(changes.stream(), lost, mended).flatMap(Function.identity()).toList();
    }

    /** That the cart is not divided any more as its customer divided it; said until they take it as it is. */
    private Stream<CartChange> mended(Cart cart, CurrentOffers offers) {
        return division(cart, offers).equals(cart.division()) ? Stream.empty()
                : Stream.of(CartChange.mended(cart.isDraft()));
    }

    /** How the cart is divided now. */
    Division division(Cart cart, CurrentOffers offers) {
        return pricer.division(cart, CartGoods.of(cart, offers));
    }

    /** What goes where, and how it can go. */
    List<CartConsignment> consignments(Cart cart, CurrentOffers offers) {
        return consignments(cart, CartGoods.of(cart, offers), pricer.prices(cart));
    }

    private List<CartConsignment> consignments(Cart cart, CartGoods goods, ListPrices prices) {
        return pricer.consignments(cart, goods, pricer.division(cart, goods), prices);
    }

    /** Whether its customer may divide it. */
    boolean isDivisible(Cart cart, CurrentOffers offers) {
        return pricer.isDivisible(cart, CartGoods.of(cart, offers));
    }

    /** Whether a consignment of the cart can go there. */
    boolean isInReach(Cart cart, Address address) {
        return pricer.isInReach(cart, address);
    }

    /** What it would cost elsewhere; nothing is kept. */
    CartEstimate estimate(Cart cart, CurrentOffers offers, Destination there) {
        var prices = pricer.prices(cart, new TaxDestination(there.country(), there.postcode(), null));
        var deliveries = pricer.deliveries(CartGoods.of(cart, offers), prices, there);
        return new CartEstimate(deliveries, pricer.price(cart, offers, deliveries.options().stream().limit(1)
                .map(option -> new PriceDelivery(option.code(), option.price())).toList(), prices, Optional.empty()),
                prices.tax());
    }

    private CartView appraise(Cart cart, CurrentOffers offers) {
        return appraise(cart, offers, Optional.empty());
    }

    private CartView appraise(Cart cart, CurrentOffers offers, Optional<PriceFee> fee) {
        var prices = pricer.prices(cart);
        var lines = cart.lines().stream().map(line -> line(line, offers, prices)).toList();
        var goods = CartGoods.of(cart, offers);
        var consignments = consignments(cart, goods, prices);
        var first = consignments.get(0);
        var price = pricer.price(cart, offers, deliveries(consignments), prices, fee);
        var shown = lines.stream().map(line -> line.reduced(price.line(line.sku()))).toList();
        return new CartView(cart.token(), cart.version(), shown, List.of(), price, goods.load(), first.deliveries(),
                first.delivery(), consignments.stream().flatMap(each -> each.lost().stream()).findFirst(), cart.email(),
                cart.contact().phone(), cart.shipTo(), cart.contact().billTo(), cart.coupons(),
                gaps(cart, shown, consignments), cart.contact().vatId(), prices.tax(), offers.buyers().group(), consignments,
                pricer.isDivisible(cart, goods));
    }

    private static List<PriceDelivery> deliveries(List<CartConsignment> consignments) {
        return consignments.stream().flatMap(each -> each.delivery().stream().map(option -> new PriceDelivery(each.no(),
                option.code(), option.price(), consignments.size() == 1 ? Map.of() : each.pieces()))).toList();
    }

    private static CartLineView line(CartLine line, CurrentOffers offers, ListPrices prices) {
        var sku = line.sku();
        var offer = offers.offer(sku);
        var category = offer.map(o -> o.taxCategory()).orElse(TaxCategory.STANDARD);
        var unit = prices.of(offers.unit(sku, line.quantity()).orElse(line.seen()), category);
        return new CartLineView(sku, offer.map(o -> o.productSlug()).orElse(null), offers.name(sku),
                offer.map(o -> o.optionLabel()).orElse(""), offer.map(o -> o.picture()).orElse(null), line.quantity(),
                unit, offer.map(o -> o.tag().measure()).orElse(null), null,
                unit.times(line.quantity()), offers.stock(sku), offers.isSellable(sku), List.of());
    }

    private static List<CartGap> gaps(Cart cart, List<CartLineView> lines,
            List<CartConsignment> consignments) {
        var gaps = new ArrayList<CartGap>();
        if (lines.isEmpty()) {
            gaps.add(CartGap.EMPTY);
        }
        if (!lines.stream().allMatch(CartLineView::orderable)) {
            gaps.add(CartGap.LINES);
        }
        if (cart.email() == null) {
            gaps.add(CartGap.CONTACT);
        }
        if (cart.shipTo() == null) {
            gaps.add(CartGap.ADDRESS);
        }
        if (consignments.stream().anyMatch(each -> each.delivery().isEmpty())) {
            gaps.add(CartGap.DELIVERY);
        }
        return gaps;
    }
}
