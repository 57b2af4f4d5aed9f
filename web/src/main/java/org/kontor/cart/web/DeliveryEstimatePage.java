package org.kontor.cart.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kontor.cart.CartEstimate;
import org.kontor.cart.CartView;
import org.kontor.cart.Carts;
import org.kontor.customer.web.AddressForm;
import org.kontor.market.web.ShopMarketPage;
import org.kontor.shared.Money;
import org.kontor.shipping.DeliveryDecision;
import org.kontor.shipping.DeliveryOption;
import org.kontor.shipping.Destination;
import org.kontor.shipping.web.DeliveryWords;
import org.kontor.web.Formats;
import org.kontor.web.Notices;
import org.kontor.web.Texts;

/** What delivery of the cart would cost, by country and postcode, before there is an address. It keeps nothing. */
@Named
@ViewScoped
public class DeliveryEstimatePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Carts carts;

    @Inject
    private ShopMarketPage shop;

    @Inject
    private CartDelivery ways;

    private String country;
    private String postcode;
    private String askedCountry;
    private String askedPostcode;
    private boolean opened;
    private transient CartEstimate found;
    private transient CartView asked;

    /** Takes the place over, or says at its field what is wrong with it. */
    public void estimate() {
        opened = true;
        askedCountry = null;
        if (!shop.getMarket().serves(country)) {
            Notices.wrong("estimate-country", "cart.estimate.country");
            return;
        }
        AddressForm.postcodeFault(postcode, country).ifPresentOrElse(
                fault -> Notices.wrong("estimate-postcode", fault), () -> {
                    askedCountry = country;
                    askedPostcode = postcode;
                });
    }

    /**
     * What can deliver the cart and what cannot: there where was asked, else to the address; else nothing. Where it is
     * divided, that is asked for each delivery in the next step.
     */
    public List<EstimateLine> lines(CartView cart) {
        return askedCountry == null && (cart.shipTo() == null || cart.isDivided()) ? List.of()
                : lines(cart, decision(cart));
    }

    private DeliveryDecision decision(CartView cart) {
        return estimate(cart).map(CartEstimate::deliveries).orElseGet(() -> ways.deliveries(cart));
    }

    /** The cart there where was asked; once for a cart, however often the page needs it. */
    private Optional<CartEstimate> estimate(CartView cart) {
        if (askedCountry == null) {
            return Optional.empty();
        }
        if (found == null || asked != cart) {
            found = carts.estimate(cart.token(), new Destination(askedCountry, askedPostcode)).orElse(null);
            asked = cart;
        }
        return Optional.ofNullable(found);
    }

    /** What it all comes to there and how much of it is tax, in sentences; nothing until that was asked. */
    public List<String> totals(CartView cart) {
        return estimate(cart).filter(each -> each.delivery().isPresent()).map(DeliveryEstimatePage::totals)
                .orElse(List.of());
    }

    private static List<String> totals(CartEstimate estimate) {
        var price = estimate.price();
        var total = Texts.INSTANCE.of("cart.estimate.total", estimate.delivery().orElseThrow().name(),
                Formats.money(price.total()));
        if (!estimate.tax().treatment().isTaxed()) {
            return List.of(total, Texts.INSTANCE.get("cart.estimate.exempt"));
        }
        var rates = price.taxes().stream().map(tax -> tax.percentage()).distinct()
                .map(Formats::percent).collect(Collectors.joining(", "));
        return List.of(total, Texts.INSTANCE.of("cart.estimate.vat", Formats.money(price.tax()),
                Texts.INSTANCE.country(estimate.tax().country()), rates));
    }

    private static List<EstimateLine> lines(CartView cart, DeliveryDecision decision) {
        var currency = cart.price().total().currency();
        return Stream.concat(decision.options().stream().map(option -> new EstimateLine(option.name(),
                        DeliveryWords.when(option.window()), Formats.cost(option.price()), true)),
                decision.missing().stream().map(missing -> new EstimateLine(missing.name(),
                        DeliveryWords.reason(missing, currency), "", false))).toList();
    }

    /** How far it is to free delivery, there where was asked or where it goes; null where that is no question. */
    public FreeDelivery.Way free(CartView cart) {
        return FreeDelivery.of(cart, first(cart));
    }

    /** What stands beside the delivery: that it comes by mail, that it is free, what was chosen costs, or when to choose. */
    public String price(CartView cart) {
        if (cart.load().items().isEmpty() && cart.lines().stream().allMatch(line -> line.sellable())) {
            return Texts.INSTANCE.get("cart.delivery.mail");
        }
        var price = first(cart).map(DeliveryOption::price);
        if (price.filter(Money::isZero).isPresent()) {
            return Texts.INSTANCE.get("web.free");
        }
        return price.filter(known -> isChosen(cart))
                .map(chosen -> Texts.INSTANCE.of("cart.delivery.chosen", Formats.money(chosen)))
                .orElseGet(() -> Texts.INSTANCE.get("cart.delivery.next"));
    }

    /** Whether its way of delivery was chosen, and no other country was asked about. */
    private boolean isChosen(CartView cart) {
        return cart.delivery().isPresent() && askedCountry == null;
    }

    /** Nothing where each of several deliveries has a way of its own. */
    private Optional<DeliveryOption> first(CartView cart) {
        return cart.isDivided() ? Optional.empty() : cart.delivery().filter(chosen -> isChosen(cart))
                .or(() -> decision(cart).options().stream().findFirst());
    }

    /** When the cart would arrive by the first way of delivery; null while nothing can deliver it, and for several. */
    public String when(CartView cart) {
        return first(cart).map(option -> Texts.INSTANCE.of("cart.delivery.when", DeliveryWords.when(option.window())))
                .orElse(null);
    }

    /** The value of the {@code open} attribute of the box; null leaves it shut. */
    public String getOpen() {
        return opened ? "open" : null;
    }

    public List<String> getCountries() {
        return shop.getMarket().countries();
    }

    /** As typed; until then the one that was chosen at the foot of a page. */
    public String getCountry() {
        return country == null ? shop.getCountry() : country;
    }

    public void setCountry(String country) {
        this.country = country;
    }

    public String getPostcode() {
        return postcode;
    }

    public void setPostcode(String postcode) {
        this.postcode = postcode;
    }
}
