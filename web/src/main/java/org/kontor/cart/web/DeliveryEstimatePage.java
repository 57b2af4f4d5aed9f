package org.kontor.cart.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kontor.cart.CartView;
import org.kontor.customer.AddressRules;
import org.kontor.market.Markets;
import org.kontor.shared.Money;
import org.kontor.shipping.DeliveryDecision;
import org.kontor.shipping.DeliveryOption;
import org.kontor.shipping.DeliveryQueries;
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
    private DeliveryQueries deliveries;

    @Inject
    private Markets markets;

    private String country;
    private String postcode;
    private String askedCountry;
    private String askedPostcode;
    private boolean opened;

    /** Takes the place over, or says at its field what is wrong with it. */
    public void estimate() {
        opened = true;
        askedCountry = null;
        if (!markets.home().serves(country)) {
            Notices.wrong("estimate-country", "cart.estimate.country");
        } else if (postcode == null || postcode.isBlank()) {
            Notices.wrong("estimate-postcode", "cart.estimate.missing");
        } else if (!AddressRules.isPostcode(postcode, country)) {
            Notices.wrong("estimate-postcode", "cart.refused.postcode", postcode);
        } else {
            askedCountry = country;
            askedPostcode = postcode;
        }
    }

    /** What can deliver the cart and what cannot: there where was asked, else to the address; else nothing. */
    public List<EstimateLine> lines(CartView cart) {
        return askedCountry == null && cart.shipTo() == null ? List.of() : lines(cart, decision(cart));
    }

    private DeliveryDecision decision(CartView cart) {
        return askedCountry == null ? cart.deliveries()
                : deliveries.decide(cart.load(), new Destination(askedCountry, askedPostcode),
                        cart.readyOn());
    }

    private static List<EstimateLine> lines(CartView cart, DeliveryDecision decision) {
        var currency = cart.price().total().currency();
        return Stream.concat(decision.options().stream().map(option -> new EstimateLine(option.name(),
                        DeliveryWords.when(option.window()), Formats.cost(option.price()), true)),
                decision.missing().stream().map(missing -> new EstimateLine(missing.name(),
                        DeliveryWords.reason(missing, currency), "", false))).toList();
    }

    /** How far it is to free delivery, there where was asked; null where that is no question. */
    public FreeDelivery.Way free(CartView cart) {
        return FreeDelivery.of(cart, first(cart));
    }

    /** What stands in place of the price: that it comes by mail, that it is free already, or when it is chosen. */
    public String price(CartView cart) {
        if (cart.load().items().isEmpty() && cart.lines().stream().allMatch(line -> line.sellable())) {
            return Texts.INSTANCE.get("cart.delivery.mail");
        }
        var free = first(cart).map(DeliveryOption::price).filter(Money::isZero).isPresent();
        return Texts.INSTANCE.get(free ? "web.free" : "cart.delivery.next");
    }

    private Optional<DeliveryOption> first(CartView cart) {
        return cart.delivery().filter(chosen -> askedCountry == null)
                .or(() -> decision(cart).options().stream().findFirst());
    }

    /** When the cart would arrive by the first way of delivery; null while nothing can deliver it. */
    public String when(CartView cart) {
        return first(cart).map(option -> Texts.INSTANCE.of("cart.delivery.when", DeliveryWords.when(option.window())))
                .orElse(null);
    }

    /** The value of the {@code open} attribute of the box; null leaves it shut. */
    public String getOpen() {
        return opened ? "open" : null;
    }

    public List<String> getCountries() {
        return markets.home().countries();
    }

    public String getCountry() {
        return country;
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
