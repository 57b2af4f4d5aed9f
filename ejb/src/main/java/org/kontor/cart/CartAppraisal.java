package org.kontor.cart;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.kontor.catalog.CatalogQueries;
import org.kontor.inventory.InventoryQueries;
import org.kontor.shared.Money;
import org.kontor.shared.Sku;
import org.kontor.shipping.DeliveryOption;

/** Says what a cart is worth now: prices, stock, ways of delivery, tax, and what it still lacks. */
@ApplicationScoped
class CartAppraisal {

    @Inject
    private CatalogQueries catalog;

    @Inject
    private InventoryQueries inventory;

    @Inject
    private CartPricer pricer;

    /** Two statements, whatever the number of SKUs. */
    CurrentOffers offers(Collection<Sku> skus) {
        return new CurrentOffers(catalog.offers(skus), inventory.available(skus));
    }

    CartView view(Cart cart, CurrentOffers offers, List<CartChange> changes) {
        var lines = cart.lines().stream().map(line -> line(line, cart.currency(), offers)).toList();
        var goods = Money.sum(cart.currency(),
                lines.stream().filter(CartLineView::sellable).map(CartLineView::line).toList());
        var options = pricer.deliveries(cart, goods);
        var chosen = options.stream().filter(option -> option.code().equals(cart.deliveryMethod())).findFirst();
        var price = pricer.price(cart, offers, chosen);
        var shown = lines.stream().map(line -> line.reduced(price.line(line.sku()))).toList();
        return new CartView(cart.token(), cart.version(), shown, changes, price, options, chosen, cart.email(),
                cart.phone(), cart.shipTo(), cart.billTo(), cart.coupons(), gaps(cart, shown, chosen));
    }

    private static CartLineView line(CartLine line, String currency, CurrentOffers offers) {
        var sku = line.sku();
        var unit = offers.unit(sku).orElse(line.seen(currency));
        var offer = offers.offer(sku);
        return new CartLineView(sku, offer.map(o -> o.productSlug()).orElse(null), offers.name(sku),
                offer.map(o -> o.optionLabel()).orElse(""), offer.map(o -> o.picture()).orElse(null), line.quantity(),
                unit, offer.map(o -> o.was()).orElse(null), unit.times(line.quantity()), offers.left(sku),
                offers.isSellable(sku), List.of());
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
