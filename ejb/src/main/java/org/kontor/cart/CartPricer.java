package org.kontor.cart;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.kontor.catalog.Offer;
import org.kontor.market.ChargeStep;
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
import org.kontor.shared.Address;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.Quantity;
import org.kontor.shared.TaxCategory;
import org.kontor.shipping.DeliveryDecision;
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
        return new ListPrices(taxes.decide(market, there, clock.today(), cart.contact().vatId(), buyers.known(cart)),
                market.pricesIncludeTax());
    }

    /** The country that is offered first; a market that lost all of its countries sells nothing, but is shown. */
    private String first(Cart cart) {
        var market = markets.of(cart.currency());
        return market.countries().isEmpty() ? market.taxCountry() : market.countries().get(0);
    }

    /**
     * The consignments of a cart with their ways of delivery: one, unless its customer divided it. Until there is an
     * address the ways are those of the country that is offered first.
     */
    List<CartConsignment> consignments(Cart cart, CartGoods goods, Division division, ListPrices prices) {
        var first = division.isNone() ? goods : goods.some(division.first());
        var all = new ArrayList<CartConsignment>();
        all.add(CartConsignment.of(1, cart.shipTo(), false, first.pieces(), deliveries(first, prices, cart.shipTo() == null
                ? new Destination(first(cart), null) : Destination.of(cart.shipTo())), cart.deliveryMethod()));
        for (var part : division.others()) {
            var there = part.to() == null ? cart.shipTo() : part.to();
            all.add(CartConsignment.of(all.size() + 1, there, part.to() != null, part.pieces(),
                    deliveries(goods.some(part.pieces()), prices, Destination.of(there)), part.method()));
        }
        return all;
    }

    /** Whether its customer may divide it: more than one piece travels, it is known where to, and its market lets them. */
    boolean isDivisible(Cart cart, CartGoods goods) {
        return cart.shipTo() != null && !cart.isDraft() && markets.of(cart.currency()).divides()
                && goods.pieces().values().stream().mapToInt(some -> some).sum() > 1;
    }

    /** The division of what is in the cart now; none where it may not be divided. */
    Division division(Cart cart, CartGoods goods) {
        return cart.division().isNone() || !isDivisible(cart, goods) ? Division.NONE
                : cart.division().fitted(goods.pieces(), address -> isInReach(cart, address));
    }

    /** Whether the order bears the same tax there: an order has one set of rates. */
    boolean isInReach(Cart cart, Address address) {
        var here = prices(cart).tax();
        var there = prices(cart, TaxDestination.of(address)).tax();
        return address.country().equals(cart.shipTo().country()) && there.country().equals(here.country())
                && there.treatment() == here.treatment() && Objects.equals(there.territory(), here.territory())
                && there.rates().equals(here.rates());
    }

    /** The ways to bring these goods there, which for gift cards alone is a mail. */
    DeliveryDecision deliveries(CartGoods goods, ListPrices prices, Destination there) {
        if (goods.pieces().isEmpty() && goods.cart().lines().stream()
                .anyMatch(line -> goods.offers().isGiftCard(line.sku()))) {
            return DeliveryDecision.byMail(goods.cart().currency(), clock.today());
        }
        var weights = goods.weights();
        return deliveries.decide(goods.load(), there, goods.readyOn())
                .priced(price -> prices.delivery(price, weights));
    }

    /**
     * What was given by hand is said as list prices are and means to this buyer what these do: the amount off a line by
     * the rate of its goods, that off the whole order by those of all goods, as the price of a delivery.
     */
    ManualDiscount forBuyer(ManualDiscount given, Cart cart, CurrentOffers offers, ListPrices prices) {
        return given.with(amount -> !amount.isPositive() ? amount : given.isOfOrder()
                ? prices.delivery(amount, CartGoods.of(cart, offers).weights()) : prices.of(amount, offers.offer(given.sku())
                        .map(Offer::taxCategory).orElse(TaxCategory.STANDARD)));
    }

    /** The fee, as it is listed, means to the buyer what the price of a delivery does. */
    PricedOrder price(Cart cart, CurrentOffers offers, List<PriceDelivery> chosen, ListPrices prices,
            Optional<PriceFee> fee) {
        var request = request(cart, offers, chosen, prices);
        return PriceOrder.price(fee.map(some -> request.charging(new PriceFee(some.way(),
                prices.delivery(some.price(), CartGoods.of(cart, offers).weights())))).orElse(request));
    }

    private PriceRequest request(Cart cart, CurrentOffers offers, List<PriceDelivery> chosen, ListPrices prices) {
        var items = items(cart, offers, prices);
        var goods = items.stream().map(PriceItem::goods).toList();
        return new PriceRequest(cart.currency(), items,
                chosen, prices.tax().rates(),
                promotions.occasion(goods, cart.coupons(), () -> buyers.counted(cart), offers.buyers().group()),
                offers.buyers(),
                cart.discounts().stream()
                        .map(given -> forBuyer(given.discount(), cart, offers, prices)).toList(),
                markets.of(cart.currency()).taxRounding()).inSteps(ChargeStep.in(cart.currency()).minor());
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
