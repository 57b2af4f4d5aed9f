package org.kontor.cart;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kontor.catalog.Offer;
import org.kontor.market.Markets;
import org.kontor.pricing.ListPrices;
import org.kontor.pricing.PriceDelivery;
import org.kontor.pricing.PriceItem;
import org.kontor.pricing.PriceOrder;
import org.kontor.pricing.PriceRequest;
import org.kontor.pricing.PricedOrder;
import org.kontor.promotion.PromotionQueries;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.Money;
import org.kontor.shared.Quantity;
import org.kontor.shared.TaxCategory;
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

    /** What list prices come to for this buyer at this address; at home until there is one. */
    ListPrices prices(Cart cart) {
        var market = markets.home();
        var country = cart.shipTo() == null ? market.taxCountry() : cart.shipTo().country();
        return new ListPrices(taxes.decide(market, country, clock.today(), cart.vatId()), market.pricesIncludeTax());
    }

    /** The ways of delivery, measured by what the goods cost before promotions. */
    List<DeliveryOption> deliveries(Cart cart, CurrentOffers offers, Money goods, ListPrices prices) {
        var country = cart.shipTo() == null ? markets.home().countries().get(0) : cart.shipTo().country();
        var weights = weights(cart, offers);
        return deliveries.methods(country, goods).stream()
                .map(option -> option.at(prices.delivery(option.price(), weights))).toList();
    }

    private static Map<TaxCategory, Long> weights(Cart cart, CurrentOffers offers) {
        var weights = new EnumMap<TaxCategory, Long>(TaxCategory.class);
        cart.lines().stream().filter(line -> offers.isSellable(line.sku())).forEach(line -> {
            var offer = offers.offer(line.sku()).orElseThrow();
            weights.merge(offer.taxCategory(), offer.unit().times(line.quantity()).minor(), Math::addExact);
        });
        return weights;
    }

    PricedOrder price(Cart cart, CurrentOffers offers, Optional<DeliveryOption> chosen, ListPrices prices) {
        return PriceOrder.price(new PriceRequest(cart.currency(), items(cart, offers, prices),
                chosen.map(option -> new PriceDelivery(option.code(), option.price())), prices.tax().rates(),
                promotions.occasion(cart.coupons(), Optional.ofNullable(cart.email()))));
    }

    private static List<PriceItem> items(Cart cart, CurrentOffers offers, ListPrices prices) {
        return cart.lines().stream()
                .filter(line -> offers.isSellable(line.sku()))
                .map(line -> item(offers.offer(line.sku()).orElseThrow(), line.quantity(), prices))
                .toList();
    }

    private static PriceItem item(Offer offer, int pieces, ListPrices prices) {
        return new PriceItem(offer.sku(), Quantity.of(pieces), prices.of(offer.unit(), offer.taxCategory()),
                offer.taxCategory(), offer.productSlug(), offer.categories());
    }
}
