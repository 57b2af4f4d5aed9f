package org.kontor.tax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kontor.builders.LateBusinesses;
import org.kontor.builders.PaymentPage;
import org.kontor.builders.SandboxPanel;
import org.kontor.cart.CartContact;
import org.kontor.cart.CartView;
import org.kontor.cart.Carts;
import org.kontor.checkers.Patience;
import org.kontor.checkout.BuyerChecks;
import org.kontor.checkout.Checkout;
import org.kontor.checkout.CheckoutRefused;
import org.kontor.ordering.OrderStatus;
import org.kontor.shared.Address;
import org.kontor.shared.Email;
import org.kontor.shared.Percentage;
import org.kontor.shared.TaxCategory;
import org.kontor.shared.TaxTreatment;

/** Orders to other countries, from the address to the order, with VIES answering, refusing and silent. */
class SellingAbroadIT extends AbroadOrders {

    private static final Address BASEL =
            new Address("Ada Lund", null, "Freie Strasse 1", null, "4001", "Basel", "CH");

    @Inject
    private Carts carts;

    @Inject
    private BuyerChecks buyers;

    @Inject
    private Checkout checkout;

    @Inject
    private VatChecks checks;

    @Test
    void tax04ChargesAConsumerTheTaxOfTheDestination() {
        var order = order(shoppers.order(shoppers.abroad(shelf.product(12500, 5), 1, MALMO, null)));

        assertEquals(TaxTreatment.DESTINATION, order.taxed().treatment());
        assertEquals("SE", order.taxed().country());
        assertEquals("EU_CONSUMER", order.taxed().reason());
        assertEquals(Percentage.parse("25"), order.lines().get(0).taxPercentage());
        assertEquals(euro(12500), order.items());
        assertEquals(Percentage.parse("25").includedIn(order.total()), order.tax());
    }

    @Test
    void tax04ChargesNoTaxToABusinessThatViesConfirmsAndKeepsTheProof() {
        var buyer = LateBusinesses.fresh(5);
        var order = order(shoppers.order(shoppers.abroad(shelf.product(11900, 5), 2, PARIS, buyer)));

        assertEquals(TaxTreatment.REVERSE_CHARGE, order.taxed().treatment());
        assertEquals("EU_BUSINESS", order.taxed().reason());
        assertEquals(buyer, order.taxed().vatId());
        assertEquals("VALID", order.taxed().verdict());
        assertTrue(order.taxed().consultation().startsWith("WAPI"), order.taxed().consultation());
        assertTrue(order.taxed().answer().contains(buyer.number()), order.taxed().answer());
        assertNotNull(order.taxed().checkedAt());
        assertTrue(order.tax().isZero());
        assertEquals(euro(20000), order.items());
    }

    @Test
    void tax04ChargesTaxWhenViesDoesNotKnowTheNumber() {
        var order = order(shoppers.order(shoppers.abroad(shelf.product(12000, 5), 1, PARIS, LateBusinesses.fresh(0))));

        assertEquals("VAT_ID_INVALID", order.taxed().reason());
        assertEquals("INVALID", order.taxed().verdict());
        assertEquals(Percentage.parse("20").includedIn(order.total()), order.tax());
        assertFalse(order.tax().isZero());
    }

    @Test
    void tax04ChargesTaxWhileViesIsSilentAndChecksTheNumberAgainLater() {
        var buyer = LateBusinesses.fresh(7);
        SandboxPanel.fault("vies_ms_unavailable", 2, "", buyer.number());
        var placed = shoppers.order(shoppers.abroad(shelf.product(12000, 5), 1, PARIS, buyer));
        var order = order(placed);

        assertEquals("VAT_ID_UNCHECKED", order.taxed().reason());
        assertEquals("UNAVAILABLE", order.taxed().verdict());
        assertEquals(Percentage.parse("20").includedIn(order.total()), order.tax());
        var story = Patience.until(() -> orders.timeline(placed.number()),
                entries -> entries.stream().anyMatch(entry -> entry.kind().equals("VAT_ID_VALID")));
        assertTrue(story.stream().anyMatch(entry -> entry.kind().equals("VAT_ID_VALID")
                && entry.detail().startsWith(buyer.value())), story.toString());
        assertEquals(order.taxed(), order(placed).taxed());
    }

    @Test
    void tax04NeverTakesAnOutageForAnExemption() {
        for (var fault : new String[] {"vies_down", "vies_ms_unavailable", "vies_timeout"}) {
            var buyer = LateBusinesses.fresh(3);
            SandboxPanel.fault(fault, 1, "", buyer.number());
            var proof = checks.check(buyer, Optional.empty());
            assertEquals(VatVerdict.UNAVAILABLE, proof.verdict());
            assertNull(proof.consultation());
            assertEquals(VatVerdict.VALID, checks.check(buyer, Optional.empty()).verdict());
        }
    }

    @Test
    void tax04ExportsWithoutTax() {
        var order = order(shoppers.order(shoppers.abroad(shelf.product(11900, 5), 1, BASEL, null)));

        assertEquals(TaxTreatment.EXPORT, order.taxed().treatment());
        assertEquals("CH", order.taxed().country());
        assertTrue(order.tax().isZero());
        assertEquals(euro(10000), order.items());
    }

    @Test
    void r29TheAddressOfTheGoodsDecidesAndNotThatOfTheBill() {
        var buyer = LateBusinesses.fresh(5);
        var token = carts.add(null, shelf.product(11900, 5), 1).token();
        var berlin = new Address("Ada Lund", "Lund SARL", "Torstraße 14", null, "10119", "Berlin", "DE");
        buyers.enter(token, new CartContact(Email.parse("ada@example.com"), null, berlin, PARIS, buyer));
        var view = carts.view(token).orElseThrow();

        assertEquals(TaxReason.HOME, view.tax().reason());
        assertEquals(euro(1900), view.price().tax());
    }

    @Test
    void tax07TaxesAnewWhenTheAddressChangesAndOrdersOnlyForTheTotalThatWasSeen() {
        var token = carts.add(null, shelf.product(11900, 5), 1).token();
        var email = Email.parse("ada@example.com");
        buyers.enter(token, new CartContact(email, null, PARIS, null, LateBusinesses.fresh(5)));
        var exempt = carts.deliver(token, "STANDARD");
        assertEquals(euro(10000), exempt.items());

        buyers.enter(token, new CartContact(email, null, PARIS, null));
        var taxed = carts.view(token).orElseThrow();

        assertEquals(euro(11900), taxed.items());
        assertTrue(taxed.price().total().compareTo(exempt.price().total()) > 0);
        assertThrows(CheckoutRefused.class, () -> shoppers.order(exempt));
        assertThrows(CheckoutRefused.class, () -> shoppers.order(withTotalOf(exempt, taxed)));
        assertEquals(taxed.price().total(), order(shoppers.order(taxed)).total());
    }

    /** The cart as it is now, with the price that the customer saw before. */
    private static CartView withTotalOf(CartView seen, CartView now) {
        return new CartView(now.token(), now.version(), now.lines(), now.changes(), seen.price(), now.load(),
                now.deliveries(), now.delivery(), now.lost(), now.email(), now.phone(), now.shipTo(), now.billTo(), now.coupons(), now.gaps(),
                now.vatId(), now.tax(), now.group(), now.consignments(), now.divisible());
    }

    @Test
    void tax03SharesTheDeliveryAmongTheRatesOfTheDestination() {
        var token = carts.add(null, shelf.product(10000, 5), 1).token();
        carts.add(token, shelf.product(5000, 5, TaxCategory.REDUCED), 1);
        buyers.enter(token, new CartContact(Email.parse("ada@example.com"), null, MALMO, null));
        var price = carts.deliver(token, "STANDARD").price();

        assertEquals(2, price.deliveryLines().size());
        assertEquals(price.tax(), price.taxes().get(0).tax().plus(price.taxes().get(1).tax()));
        assertEquals(Percentage.parse("6"), price.taxes().get(1).percentage());
        assertEquals(price.total(), price.taxes().get(0).gross().plus(price.taxes().get(1).gross()));
    }

    @Test
    void takesTheMoneyForAnExemptOrderAndConfirmsIt() {
        var placed = shoppers.order(shoppers.abroad(shelf.product(11900, 5), 1, PARIS, LateBusinesses.fresh(5)));
        PaymentPage.pay(placed.payUrl().orElseThrow(), PaymentPage.GOOD_CARD);

        assertEquals(OrderStatus.CONFIRMED, checkout.returned(placed.number(), placed.accessKey()).status());
    }
}
