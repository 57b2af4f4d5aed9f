package org.kontor.cart;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kontor.catalog.CatalogQueries;
import org.kontor.inventory.InventoryQueries;
import org.kontor.pricelist.Buyers;
import org.kontor.pricelist.PriceQueries;
import org.kontor.pricing.ListPrices;
import org.kontor.pricing.ManualDiscount;
import org.kontor.pricing.PriceFee;
import org.kontor.shared.Money;
import org.kontor.shared.Sku;
import org.kontor.shared.TaxCategory;
import org.kontor.shipping.DeliveryOption;
import org.kontor.shipping.Destination;
import org.kontor.tax.TaxDestination;
import org.kontor.tax.TaxQueries;

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
    private PriceQueries lists;

    @Inject
    private TaxQueries taxes;

    @Inject
    private KnownBuyers known;

    /** Two statements, whatever the number of SKUs. */
    CurrentOffers offers(Cart cart) {
        return offers(cart, cart.skus());
    }

    /** The same for SKUs that are not in the cart yet. */
    CurrentOffers offers(Cart cart, Collection<Sku> skus) {
        return new CurrentOffers(cart.currency(), catalog.offers(skus, cart.currency()), inventory.availability(skus),
                buyers(cart));
    }

    /** Whether the cart is that of a business, which is asked only where there are prices for these, and of a group. */
    private Buyers buyers(Cart cart) {
        return new Buyers(cart.vatId() != null && lists.businessesPayLess() && taxes.isConfirmed(cart.vatId()),
                known.group(cart).orElse(null));
    }

    /** What a discount by hand means to the buyer of this cart. */
    ManualDiscount forBuyer(ManualDiscount given, Cart cart, CurrentOffers offers) {
        return pricer.forBuyer(given, cart, offers, pricer.prices(cart));
    }

    /** The cart as it is, in a way to pay that costs so much, with what changed since the customer saw it. */
    CartView charged(Cart cart, PriceFee fee) {
        var offers = offers(cart);
        return told(cart, appraise(cart, offers, Optional.of(fee)), CartChanges.of(cart, offers));
    }

    /** The cart as it is, with what changed since the customer saw it; promotions that are lost since then among it. */
    CartView view(Cart cart, CurrentOffers offers, List<CartChange> changes) {
        return told(cart, appraise(cart, offers), changes);
    }

    private CartView told(Cart cart, CartView view, List<CartChange> changes) {
        return view.told(cart.version(), Stream.concat(changes.stream(), cart.seenOffers().stream()
                .flatMap(seen -> seen.lost(view.price(), pricer::isLive).stream())).toList());
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
        var lost = cart.seenOffers().stream()
                .flatMap(seen -> seen.lostBesides(view.price(), pricer::isLive).stream()).toList();
        cart.see(SeenOffers.of(view.price()));
        save.run();
        return view.told(cart.version(), Stream.concat(changes.stream(), lost.stream()).toList());
    }

    /** What it would cost elsewhere; nothing is kept. */
    CartEstimate estimate(Cart cart, CurrentOffers offers, Destination there) {
        var prices = pricer.prices(cart, new TaxDestination(there.country(), there.postcode(), null));
        var goods = Money.sum(cart.currency(), cart.lines().stream()
                .filter(line -> offers.isSellable(line.sku()) && !offers.isGiftCard(line.sku()))
                .map(line -> line(line, offers, prices).line()).toList());
        var deliveries = pricer.deliveries(cart, offers, CartPricer.load(cart, offers, goods), prices, there);
        return new CartEstimate(deliveries, pricer.price(cart, offers, deliveries.options().stream().findFirst(), prices,
                Optional.empty()),
                prices.tax());
    }

    private CartView appraise(Cart cart, CurrentOffers offers) {
        return appraise(cart, offers, Optional.empty());
    }

    private CartView appraise(Cart cart, CurrentOffers offers, Optional<PriceFee> fee) {
        var prices = pricer.prices(cart);
        var lines = cart.lines().stream().map(line -> line(line, offers, prices)).toList();
        var goods = Money.sum(cart.currency(),
                lines.stream().filter(line -> line.sellable() && !offers.isGiftCard(line.sku()))
                        .map(CartLineView::line).toList());
        var load = CartPricer.load(cart, offers, goods);
        var deliveries = pricer.deliveries(cart, offers, load, prices);
        var chosen = deliveries.option(cart.deliveryMethod());
        var price = pricer.price(cart, offers, chosen, prices, fee);
        var shown = lines.stream().map(line -> line.reduced(price.line(line.sku()))).toList();
        return new CartView(cart.token(), cart.version(), shown, List.of(), price, load, deliveries, chosen,
                deliveries.lost(cart.deliveryMethod()), cart.email(), cart.contact().phone(), cart.shipTo(),
                cart.contact().billTo(), cart.coupons(), gaps(cart, shown, chosen), cart.vatId(), prices.tax(),
                offers.buyers().group());
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

    private static List<CartGap> gaps(Cart cart, List<CartLineView> lines, Optional<DeliveryOption> delivery) {
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
        if (delivery.isEmpty()) {
            gaps.add(CartGap.DELIVERY);
        }
        return gaps;
    }
}
