package org.kontor.builders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.kontor.cart.CartContact;
import org.kontor.cart.CartView;
import org.kontor.cart.Carts;
import org.kontor.catalog.CatalogDesk;
import org.kontor.catalog.CatalogQueries;
import org.kontor.catalog.EditProduct;
import org.kontor.catalog.ForeignPrice;
import org.kontor.market.MarketDesk;
import org.kontor.market.MarketPlan;
import org.kontor.market.Markets;
import org.kontor.market.PriceEnding;
import org.kontor.market.TaxRounding;
import org.kontor.shared.Address;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.Email;
import org.kontor.shared.Money;
import org.kontor.shared.Rate;
import org.kontor.shared.Sku;
import org.kontor.shipping.DeliveryDesk;
import org.kontor.shipping.DeliveryService;
import org.kontor.shipping.RateBasis;
import org.kontor.shipping.RateStep;
import org.kontor.shipping.RateTable;
import org.kontor.shipping.ServicePlan;

/** Markets of tests, in countries to which the shop at home does not deliver; closed again when a test is over. */
@ApplicationScoped
public class Countries {

    private static final long UNION = 4;

    @Inject
    private MarketDesk desk;

    @Inject
    private Markets markets;

    @Inject
    private DeliveryDesk deliveries;

    @Inject
    private CatalogDesk catalog;

    @Inject
    private CatalogQueries offers;

    @Inject
    private Carts carts;

    @Inject
    private BusinessClock clock;

    @Inject
    private Staff staff;

    /** Opens a market of one country of the Union, with its delivery; null: every price is typed. */
    public void open(String currency, String country, String rate, PriceEnding ending, long deliveryMinor) {
        staff.does(() -> {
            var plan = new MarketPlan("Test " + currency, currency, List.of(country), true, TaxRounding.DOCUMENT, ending);
            if (markets.find(currency).isEmpty()) {
                desk.add(plan);
            } else {
                desk.change(plan);
            }
            desk.enter(currency, Rate.parse(rate), clock.today());
            desk.open(currency);
            if (deliveries.map().services().stream().noneMatch(each -> each.currency().equals(currency))) {
                deliveries.saveService(new DeliveryService(0, UNION, "STANDARD", 0, new ServicePlan(2, 4,
                        new RateTable(RateBasis.WEIGHT, List.of(new RateStep(0, null,
                                Money.ofMinor(deliveryMinor, currency))), null), null, null, true)));
            }
            return null;
        });
    }

    public void close(String currency) {
        staff.does(() -> {
            desk.close(currency);
            return null;
        });
    }

    /** A cart of somebody there that lacks nothing any more. */
    public CartView cart(Sku sku, int pieces, String currency, String country) {
        var token = carts.add(null, sku, pieces, currency).token();
        var postcode = country.equals("IT") ? "00184" : country.equals("ES") ? "28001" : "00100";
        var region = country.equals("IT") ? "RM" : country.equals("ES") ? "Madrid" : null;
        carts.contact(token, new CartContact(Email.parse("aino." + UUID.randomUUID() + "@example.com"), null,
                new Address("Aino Virta", null, "Kauppatori 1", null, postcode, "Town", region, country), null));
        return carts.deliver(token, "STANDARD");
    }

    /** Staff enter a rate that holds from today on. */
    public void rate(String currency, String rate) {
        staff.does(() -> {
            desk.enter(currency, Rate.parse(rate), clock.today());
            return null;
        });
    }

    /** Staff type a price in another currency. */
    public void type(Sku sku, Money price) {
        edit(sku, ForeignPrice.typed(sku, price));
    }

    /** Staff take a typed price back. */
    public void untype(Sku sku, String currency) {
        edit(sku, ForeignPrice.untyped(sku, currency));
    }

    private void edit(Sku sku, ForeignPrice price) {
        staff.does(() -> {
            var sheet = catalog.sheet(offers.offers(List.of(sku)).get(sku).productSlug());
            return catalog.edit(new EditProduct(sheet.slug(), sheet.version(), sheet.name(), sheet.brand(),
                    sheet.summary(), sheet.description(), sheet.status(), List.of(), sheet.pictures(),
                    List.of(price)));
        });
    }
}
