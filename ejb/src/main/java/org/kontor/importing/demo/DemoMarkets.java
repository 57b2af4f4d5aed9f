package org.kontor.importing.demo;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.kontor.catalog.CatalogDesk;
import org.kontor.catalog.EditProduct;
import org.kontor.catalog.ForeignPrice;
import org.kontor.catalog.ProductListFilter;
import org.kontor.catalog.ProductStatus;
import org.kontor.market.MarketDesk;
import org.kontor.market.MarketPlan;
import org.kontor.market.Markets;
import org.kontor.market.PriceEnding;
import org.kontor.market.TaxRounding;
import org.kontor.shared.Actor;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.CurrentActor;
import org.kontor.shared.Money;
import org.kontor.shared.PageRequest;
import org.kontor.shared.Rate;
import org.kontor.shipping.DeliveryDesk;
import org.kontor.shipping.DeliveryService;
import org.kontor.shipping.RateBasis;
import org.kontor.shipping.RateStep;
import org.kontor.shipping.RateTable;
import org.kontor.shipping.ServicePlan;

/** Opens Sweden in kronor as staff would: most prices follow those at home, a few are typed. */
@Stateless
@RunAs("admin")
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DemoMarkets {

    private static final String KRONOR = "SEK";
    private static final int TYPED = 6;
    private static final int HUNDRED = 10_000;
    private static final long LIGHT = 5_000;
    private static final long HEAVY = 31_500;
    private static final long GIFT_CARD_FACTOR = 10;

    @Inject
    private Markets markets;
    @Inject
    private MarketDesk desk;
    @Inject
    private CatalogDesk catalog;
    @Inject
    private DeliveryDesk deliveries;
    @Inject
    private BusinessClock clock;
    @Inject
    private CurrentActor who;

    /** Does nothing when there is a market in kronor already. */
    public void openSweden() {
        who.act(Actor.system("demo"));
        if (markets.find(KRONOR).isEmpty()) {
            desk.add(new MarketPlan("Sweden", KRONOR, List.of("SE"), true, TaxRounding.DOCUMENT, PriceEnding.FIVES));
            desk.enter(KRONOR, Rate.parse("11.2"), clock.today());
            deliver();
            price();
            desk.open(KRONOR);
        }
    }

    private void deliver() {
        deliveries.map().services().stream().filter(each -> isOfSweden(each.zone())).toList().forEach(each ->
                deliveries.saveService(new DeliveryService(0, each.zone(), each.method(), 0, new ServicePlan(
                        each.plan().minDays(), each.plan().maxDays(), new RateTable(RateBasis.WEIGHT, List.of(
                                new RateStep(0, LIGHT, kronor(129)), new RateStep(LIGHT, HEAVY, kronor(249))), null),
                        each.plan().pieceOver(), each.plan().pieceUpTo(), true))));
    }

    private boolean isOfSweden(long zone) {
        return deliveries.map().zone(zone).filter(each -> each.touches("SE")).isPresent();
    }

    /** The first few by their names get a price of their own, just below a hundred; gift cards even values. */
    private void price() {
        catalog.list(new ProductListFilter(null, ProductStatus.ACTIVE), PageRequest.of(1, TYPED)).items()
                .forEach(row -> type(row.slug(), KRONOR, true));
        catalog.list(new ProductListFilter("gift-card", null), PageRequest.of(1, 1)).items()
                .forEach(row -> type(row.slug(), KRONOR, false));
    }

    private void type(String slug, String currency, boolean below) {
        var sheet = catalog.sheet(slug);
        catalog.edit(new EditProduct(slug, sheet.version(), sheet.name(), sheet.brand(), sheet.summary(),
                sheet.description(), sheet.status(), List.of(), sheet.pictures(), sheet.variants().stream()
                        .map(variant -> ForeignPrice.typed(variant.sku(), typed(variant.price(), currency, below)))
                        .toList()));
    }

    private static Money typed(Money home, String currency, boolean below) {
        var about = home.minor() * GIFT_CARD_FACTOR;
        return Money.ofMinor(below ? (about / HUNDRED + 1) * HUNDRED - 100 : about, currency);
    }

    private static Money kronor(long whole) {
        return Money.ofMinor(whole * 100, KRONOR);
    }
}
