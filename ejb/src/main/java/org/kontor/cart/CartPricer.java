package org.kontor.cart;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kontor.catalog.Offer;
import org.kontor.inventory.Availability;
import org.kontor.market.Markets;
import org.kontor.pricing.ListPrices;
import org.kontor.pricing.ManualDiscount;
import org.kontor.pricing.PriceDelivery;
import org.kontor.pricing.PriceFee;
import org.kontor.pricing.PriceItem;
import org.kontor.pricing.PriceOrder;
import org.kontor.pricing.PriceRequest;
import org.kontor.pricing.PricedOrder;
import org.kontor.promotion.PromotionQueries;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.Money;
import org.kontor.shared.Quantity;
import org.kontor.shared.TaxCategory;
import org.kontor.shipping.DeliveryDecision;
import org.kontor.shipping.DeliveryItem;
import org.kontor.shipping.DeliveryLoad;
import org.kontor.shipping.DeliveryOption;
import org.kontor.shipping.DeliveryQueries;
import org.kontor.shipping.Destination;
import org.kontor.tax.TaxDestination;
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
    private KnownBuyers buyers;

    @Inject
    private Markets markets;

    @Inject
    private BusinessClock clock;

    /** What list prices come to for this buyer at this address; in the market's first country until there is one. */
    ListPrices prices(Cart cart) {
        var market = markets.of(cart.currency());
        return prices(cart, cart.shipTo() == null
                ? TaxDestination.of(market.home() ? market.taxCountry() : first(cart))
                : TaxDestination.of(cart.shipTo()));
    }

    /** The same as if it went there. */
    ListPrices prices(Cart cart, TaxDestination there) {
        var market = markets.of(cart.currency());
        return new ListPrices(taxes.decide(market, there, clock.today(), cart.vatId(), buyers.known(cart)),
                market.pricesIncludeTax());
    }

    /** The country that is offered first; a market that lost all of its countries sells nothing, but is shown. */
    private String first(Cart cart) {
        var market = markets.of(cart.currency());
        return market.countries().isEmpty() ? market.taxCountry() : market.countries().get(0);
    }

    /** What is to be delivered, measured by what the goods cost before promotions. */
    static DeliveryLoad load(Cart cart, CurrentOffers offers, Money goods) {
        return new DeliveryLoad(goods, goods(cart, offers)
                .map(line -> item(line, offers.offer(line.sku()).orElseThrow())).toList(), offers.buyers().group());
    }

    /** The lines that travel: all that is sold but gift cards. */
    private static Stream<CartLine> goods(Cart cart, CurrentOffers offers) {
        return cart.lines().stream().filter(line -> offers.isSellable(line.sku()) && !offers.isGiftCard(line.sku()));
    }

    private static DeliveryItem item(CartLine line, Offer offer) {
        return new DeliveryItem(offer.name(), offer.productSlug(), offer.categories(), line.quantity(),
                offer.weightGrams());
    }

    /**
     * The ways of delivery, which for gift cards alone is a mail; until there is an address, those of the country that is
     * offered first.
     */
    DeliveryDecision deliveries(Cart cart, CurrentOffers offers, DeliveryLoad load, ListPrices prices) {
        return deliveries(cart, offers, load, prices, cart.shipTo() == null
                ? new Destination(first(cart), null) : Destination.of(cart.shipTo()));
    }

    /** The same as if it went there. */
    DeliveryDecision deliveries(Cart cart, CurrentOffers offers, DeliveryLoad load, ListPrices prices,
            Destination there) {
        if (load.items().isEmpty() && cart.lines().stream().anyMatch(line -> offers.isGiftCard(line.sku()))) {
            return DeliveryDecision.byMail(cart.currency(), clock.today());
        }
        var weights = weights(cart, offers);
        return deliveries.decide(load, there, readyOn(cart, offers)).priced(price -> prices.delivery(price, weights));
    }

    /** The day on which the last of the goods is here; null when all are. */
    private static LocalDate readyOn(Cart cart, CurrentOffers offers) {
        return Availability.last(goods(cart, offers).map(line -> offers.stock(line.sku()).day(line.quantity())));
    }

    private static Map<TaxCategory, Long> weights(Cart cart, CurrentOffers offers) {
        var weights = new EnumMap<TaxCategory, Long>(TaxCategory.class);
        goods(cart, offers).forEach(line -> {
            var offer = offers.offer(line.sku()).orElseThrow();
            var unit = offers.unit(line.sku(), line.quantity()).orElseThrow();
            weights.merge(offer.taxCategory(), unit.times(line.quantity()).minor(), Math::addExact);
        });
        return weights;
    }

    /**
     * What was given by hand is said as list prices are and means to this buyer what these do: the amount off a line by
     * the rate of its goods, that off the whole order by those of all goods, as the price of a delivery.
     */
    ManualDiscount forBuyer(ManualDiscount given, Cart cart, CurrentOffers offers, ListPrices prices) {
        return given.with(amount -> !amount.isPositive() ? amount : given.isOfOrder()
                ? prices.delivery(amount, weights(cart, offers)) : prices.of(amount, offers.offer(given.sku())
                        .map(Offer::taxCategory).orElse(TaxCategory.STANDARD)));
    }

    /** The fee, as it is listed, means to the buyer what the price of a delivery does. */
    PricedOrder price(Cart cart, CurrentOffers offers, Optional<DeliveryOption> chosen, ListPrices prices,
            Optional<PriceFee> fee) {
        var request = request(cart, offers, chosen, prices);
        return PriceOrder.price(fee.map(some -> request.charging(new PriceFee(some.way(),
                prices.delivery(some.price(), weights(cart, offers))))).orElse(request));
    }

    private PriceRequest request(Cart cart, CurrentOffers offers, Optional<DeliveryOption> chosen, ListPrices prices) {
        var items = items(cart, offers, prices);
        var goods = items.stream().map(PriceItem::goods).toList();
        return new PriceRequest(cart.currency(), items,
                chosen.map(option -> new PriceDelivery(option.code(), option.price())), prices.tax().rates(),
                promotions.occasion(goods, cart.coupons(), Optional.ofNullable(cart.email()), offers.buyers().group()),
                offers.buyers(),
                cart.discounts().stream()
                        .map(given -> forBuyer(given.discount(), cart, offers, prices)).toList(),
                markets.of(cart.currency()).taxRounding());
    }

    /** Whether a promotion is in force now. */
    boolean isLive(long promotion) {
        return promotions.isLive(promotion);
    }

    private static List<PriceItem> items(Cart cart, CurrentOffers offers, ListPrices prices) {
        return cart.lines().stream()
                .filter(line -> offers.isSellable(line.sku()))
                .map(line -> item(offers.offer(line.sku()).orElseThrow(), line.quantity(), prices))
                .toList();
    }

    private static PriceItem item(Offer offer, int pieces, ListPrices prices) {
        var category = offer.taxCategory();
        return new PriceItem(offer.sku(), Quantity.of(pieces), prices.of(offer.tag().listed(), category), category,
                offer.productSlug(), offer.categories(), offer.tag().rules().stream()
                        .map(rule -> rule.at(prices.of(rule.price(), category))).toList());
    }
}
