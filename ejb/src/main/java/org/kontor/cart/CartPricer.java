package org.kontor.cart;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.kontor.catalog.Offer;
import org.kontor.market.Markets;
import org.kontor.pricing.PriceDelivery;
import org.kontor.pricing.PriceItem;
import org.kontor.pricing.PriceOrder;
import org.kontor.pricing.PriceRequest;
import org.kontor.pricing.PricedOrder;
import org.kontor.promotion.PromotionQueries;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.Money;
import org.kontor.shared.Quantity;
import org.kontor.shipping.DeliveryOption;
import org.kontor.shipping.DeliveryQueries;
import org.kontor.tax.TaxQueries;

/** Asks for all that the price of a cart depends on now, and has it priced. */
@ApplicationScoped
class CartPricer {

    @Inject
    private DeliveryQueries deliveries;

    @Inject
    private PromotionQueries promotions;

    @Inject
    private TaxQueries taxes;

    @Inject
    private Markets markets;

    @Inject
    private BusinessClock clock;

    /** The ways of delivery, measured by what the goods cost before promotions. */
    List<DeliveryOption> deliveries(Cart cart, Money goods) {
        var country = cart.shipTo() == null ? markets.home().countries().get(0) : cart.shipTo().country();
        return deliveries.methods(country, goods);
    }

    PricedOrder price(Cart cart, CurrentOffers offers, Optional<DeliveryOption> chosen) {
        return PriceOrder.price(new PriceRequest(cart.currency(), items(cart, offers),
                chosen.map(option -> new PriceDelivery(option.code(), option.price())),
                taxes.rates(markets.home().taxCountry(), clock.today()),
                promotions.occasion(cart.coupons(), Optional.ofNullable(cart.email()))));
    }

    private static List<PriceItem> items(Cart cart, CurrentOffers offers) {
        return cart.lines().stream()
                .filter(line -> offers.isSellable(line.sku()))
                .map(line -> item(offers.offer(line.sku()).orElseThrow(), line.quantity()))
                .toList();
    }

    private static PriceItem item(Offer offer, int pieces) {
        return new PriceItem(offer.sku(), Quantity.of(pieces), offer.unit(), offer.taxCategory(),
                offer.productSlug(), offer.categories());
    }
}
