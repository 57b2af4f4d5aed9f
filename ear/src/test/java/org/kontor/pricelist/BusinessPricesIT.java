package org.kontor.pricelist;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kontor.builders.PriceLists;
import org.kontor.builders.SandboxPanel;
import org.kontor.builders.Shelf;
import org.kontor.builders.Shoppers;
import org.kontor.builders.Staff;
import org.kontor.cart.CartView;
import org.kontor.cart.Carts;
import org.kontor.checkout.BuyerChecks;
import org.kontor.it.ShippedEar;
import org.kontor.operations.TimeMachine;
import org.kontor.shared.Address;
import org.kontor.shared.Money;
import org.kontor.shared.Sku;
import org.kontor.shared.VatId;

/** A business of the shop's own country keeps its prices, though no tax hangs on its VAT id. */
class BusinessPricesIT extends ShippedEar {

    private static final Address BERLIN =
            new Address("Jonas Weber", "Weber GmbH", "Torstraße 14", null, "10119", "Berlin", "DE");

    private final VatId buyer =
            new VatId("DE" + ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999) + "5");

    @Inject
    private PriceLists lists;

    @Inject
    private PriceListDesk desk;

    @Inject
    private Shelf shelf;

    @Inject
    private Shoppers shoppers;

    @Inject
    private Carts carts;

    @Inject
    private BuyerChecks buyers;

    @Inject
    private Staff staff;

    @Inject
    private TimeMachine machine;

    private Sku sku;
    private PriceListSheet trade;

    private CartView ordersAsABusiness() {
        sku = shelf.product(5000, 5);
        trade = lists.inForce(Buyers.BUSINESSES, null, null, PriceLists.point(sku, 1, 3600));
        return shoppers.abroad(sku, 1, BERLIN, buyer);
    }

    @AfterEach
    void everythingBehaves() {
        lists.stop(trade);
        SandboxPanel.behave();
    }

    @Test
    void isChargedItsPricesAtOnceThoughSomebodyAskedBeforeTheyWereCommitted() {
        var cart = ordersAsABusiness();
        lists.stop(trade);
        assertEquals(Money.ofMinor(5000, "EUR"), unit(now(cart)));
        staff.doesAsOne(() -> {
            desk.activate(trade.id());
            return staff.does(() -> now(cart));
        });

        assertEquals(Money.ofMinor(3600, "EUR"), unit(now(cart)));
    }

    private void forward(Duration by) {
        staff.does(() -> {
            machine.forward(by);
            return by;
        });
    }

    private CartView now(CartView cart) {
        return carts.view(cart.token()).orElseThrow();
    }

    private static Money unit(CartView cart) {
        return cart.lines().get(0).unit();
    }

    @Test
    void isAskedAboutAgainInTheCheckoutWhenItsProofIsOlderThanADay() {
        var cart = ordersAsABusiness();
        assertEquals(Money.ofMinor(3600, "EUR"), unit(cart));
        forward(Duration.ofHours(25));
        assertEquals(Money.ofMinor(5000, "EUR"), unit(now(cart)), "nobody vouches for it now");

        assertEquals(Money.ofMinor(3600, "EUR"), unit(buyers.look(now(cart))));
    }

    @Test
    void isAskedAboutAgainAFewMinutesAfterTheTaxOfficeWasSilent() {
        SandboxPanel.fault("vies_ms_unavailable", 1, "", buyer.number());
        var cart = ordersAsABusiness();
        assertEquals(Money.ofMinor(5000, "EUR"), unit(cart));
        assertEquals(Money.ofMinor(5000, "EUR"), unit(buyers.look(cart)), "not with every look");
        forward(Duration.ofMinutes(6));

        assertEquals(Money.ofMinor(3600, "EUR"), unit(buyers.look(now(cart))));
    }
}
