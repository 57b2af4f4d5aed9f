package org.kontor.cart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.kontor.builders.Leap;
import org.kontor.builders.Shelf;
import org.kontor.builders.Shoppers;
import org.kontor.builders.Staff;
import org.kontor.cart.seen.CartChange;
import org.kontor.cart.seen.CartChange.Kind;
import org.kontor.checkers.Patience;
import org.kontor.it.ShippedEar;
import org.kontor.shared.Address;
import org.kontor.shared.Money;
import org.kontor.shared.VatId;
import org.kontor.shipping.DeliveryDesk;
import org.kontor.shipping.DeliveryService;
import org.kontor.shipping.RateStep;
import org.kontor.shipping.RateTable;
import org.kontor.shipping.ServicePlan;

/** CRT-03: another price of the delivery and other taxes are told of, with what they were, until the customer goes on. */
class ChangedSumsIT extends ShippedEar {

    private static final Address PARIS =
            new Address("Ada Martin", "Martin SARL", "Rue de Rivoli 1", null, "75001", "Paris", "FR");

    @Inject
    private Carts carts;

    @Inject
    private Shelf shelf;

    @Inject
    private Shoppers shoppers;

    @Inject
    private DeliveryDesk desk;

    @Inject
    private Staff staff;

    @Inject
    private Leap leap;

    private static Money euro(long minor) {
        return Money.ofMinor(minor, "EUR");
    }

    private static CartChange sum(Kind kind, Money from, Money to) {
        return new CartChange(kind, null, "", from, to, 0);
    }

    private List<CartChange> changes(CartView cart) {
        return Patience.until(() -> carts.view(cart.token()).orElseThrow().changes(), found -> !found.isEmpty());
    }

    /** All prices of the way by which Germans get their goods, dearer by so many cents or cheaper by less than none. */
    private void reprice(long cents) {
        staff.does(() -> {
            desk.map().services().stream().filter(each -> each.method().equals("STANDARD")
                    && each.currency().equals("EUR")).forEach(each -> desk.saveService(dearer(each, cents)));
            return null;
        });
    }

    private static DeliveryService dearer(DeliveryService service, long cents) {
        var plan = service.plan();
        var table = plan.table();
        return new DeliveryService(service.id(), service.zone(), service.method(), service.version(),
                new ServicePlan(plan.minDays(), plan.maxDays(), new RateTable(table.basis(), table.steps().stream()
                        .map(step -> new RateStep(step.from(), step.upTo(), step.price().plus(euro(cents)))).toList(),
                        table.freeFrom()), plan.pieceOver(), plan.pieceUpTo(), plan.active()));
    }

    @Test
    void tellAnotherPriceOfTheDeliveryOnceWithTheOldAndTheNew() {
        var sku = shelf.product(1000, 9);
        var cart = shoppers.readyCart(sku, 1);
        var before = cart.price().listedDelivery();
        reprice(100);
        try {
            assertEquals(List.of(sum(Kind.DELIVERY_PRICE, before, before.plus(euro(100)))), changes(cart));
            assertEquals(1, changes(cart).size(), "looking alone takes nothing as told");

            var changed = carts.change(cart.token(), sku, 2);

            assertEquals(List.of(Kind.DELIVERY_PRICE), changed.changes().stream().map(CartChange::kind).toList());
            assertEquals(List.of(), carts.view(cart.token()).orElseThrow().changes());
        } finally {
            reprice(-100);
        }
        assertTrue(changes(cart).get(0).isWelcome(), "it costs less again");
    }

    @Test
    void tellOtherTaxesOnceWithTheOldSumAndTheNew() {
        var sku = shelf.product(11_900, 9);
        var buyer = new VatId("FR40" + ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999) + "5");
        var cart = shoppers.abroad(sku, 1, PARIS, buyer);
        assertEquals(euro(0), cart.price().tax());
        assertEquals(List.of(), carts.view(cart.token()).orElseThrow().changes());

        leap.by(Duration.ofHours(25)); // nobody vouches for the VAT id any more

        var now = carts.view(cart.token()).orElseThrow();
        assertTrue(now.changes().contains(sum(Kind.TAX, euro(0), now.price().tax())), now.changes()::toString);
        assertTrue(carts.remove(cart.token(), shelf.product(100, 1)).changes().stream()
                .anyMatch(change -> change.kind() == Kind.TAX));
        assertEquals(List.of(), carts.view(cart.token()).orElseThrow().changes());
    }

    @Test
    void sayNothingOfWhatTheCustomerDid() {
        var sku = shelf.product(1000, 99);
        var cart = shoppers.readyCart(sku, 1);
        assertEquals(List.of(), carts.change(cart.token(), sku, 20).changes(), "more goods, another delivery");
        assertEquals(List.of(), carts.change(cart.token(), sku, 2).changes());
        assertEquals(List.of(), carts.deliver(cart.token(), "EXPRESS").changes());
        carts.contact(cart.token(), new CartContact(cart.email(), null, PARIS, null));

        assertEquals(List.of(), carts.view(cart.token()).orElseThrow().changes(), "another country, other taxes");
    }
}
