package org.kontor.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kontor.audit.AuditQueries;
import org.kontor.builders.Deals;
import org.kontor.builders.PhoneOrders;
import org.kontor.builders.PriceLists;
import org.kontor.builders.Sales;
import org.kontor.builders.Shelf;
import org.kontor.builders.Shoppers;
import org.kontor.builders.Staff;
import org.kontor.cart.CartContact;
import org.kontor.cart.CartCoupons;
import org.kontor.cart.CartView;
import org.kontor.cart.Carts;
import org.kontor.checkout.CheckoutRefused;
import org.kontor.it.ShippedEar;
import org.kontor.payment.PayMethod;
import org.kontor.payment.PaymentQueries;
import org.kontor.payment.PaymentTerms;
import org.kontor.payment.TermsDesk;
import org.kontor.payment.TransferTerms;
import org.kontor.payment.WayRule;
import org.kontor.pricelist.Buyers;
import org.kontor.promotion.Action;
import org.kontor.promotion.Conditions;
import org.kontor.promotion.Reason;
import org.kontor.promotion.Rule;
import org.kontor.security.Tokens;
import org.kontor.shared.Email;
import org.kontor.shared.Money;
import org.kontor.shared.Percentage;
import org.kontor.shared.Sku;
import org.kontor.shipping.DeliveryDesk;
import org.kontor.shipping.DeliveryItem;
import org.kontor.shipping.DeliveryLoad;
import org.kontor.shipping.DeliveryMethod;
import org.kontor.shipping.DeliveryQueries;
import org.kontor.shipping.DeliveryService;
import org.kontor.shipping.DeliveryZone;
import org.kontor.shipping.Destination;
import org.kontor.shipping.MethodRule;
import org.kontor.shipping.MissingDelivery;
import org.kontor.shipping.RateBasis;
import org.kontor.shipping.RateStep;
import org.kontor.shipping.RateTable;
import org.kontor.shipping.ServicePlan;
import org.kontor.shipping.ZoneArea;

/** PRC-02, SHP-05, PAY-13: what the members of a group have, and nobody who only says that they are one. */
class BuyerGroupsIT extends ShippedEar {

    @Inject
    private BuyerGroupDesk desk;

    @Inject
    private BuyerGroupQueries groups;

    @Inject
    private PriceLists lists;

    @Inject
    private Sales sales;

    @Inject
    private PhoneOrders phone;

    @Inject
    private Shoppers shoppers;

    @Inject
    private Carts carts;

    @Inject
    private CartCoupons coupons;

    @Inject
    private Shelf shelf;

    @Inject
    private Deals deals;

    @Inject
    private DeliveryDesk deliveryDesk;

    @Inject
    private DeliveryQueries deliveries;

    @Inject
    private TermsDesk terms;

    @Inject
    private PaymentQueries payments;

    @Inject
    private AuditQueries audit;

    @Inject
    private Staff staff;

    private static String mark() {
        return Tokens.fresh().substring(0, 10).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "x");
    }

    private BuyerGroup group() {
        var code = "g" + mark();
        staff.act(() -> desk.add(code, "Group " + code));
        return new BuyerGroup(code);
    }

    private Email memberOf(BuyerGroup group) {
        var email = Email.parse("member." + mark() + "@example.com");
        staff.act(() -> desk.enter(group, email));
        return email;
    }

    private CartView draftFor(Email customer, Sku sku) {
        return named(phone.view(phone.draft(sku, 1)), customer);
    }

    private CartView named(CartView cart, Email customer) {
        carts.contact(cart.token(), new CartContact(customer, null, cart.shipTo(), null));
        return carts.view(cart.token()).orElseThrow();
    }

    private static Money euro(long cents) {
        return Money.ofMinor(cents, "EUR");
    }

    private CartView now(CartView cart) {
        return carts.view(cart.token()).orElseThrow();
    }

    @Test
    void prc02GivesThePricesOfAGroupToItsMembersAndKeepsTheGroupWithTheOrder() {
        var dealers = group();
        var member = memberOf(dealers);
        var sku = shelf.product(5000, 9);
        var list = lists.inForce(Buyers.of(dealers), null, null, PriceLists.point(sku, 1, 3600));
        try {
            var draft = draftFor(member, sku);
            assertEquals(euro(3600), draft.items());
            assertEquals(euro(5000), draftFor(memberOf(group()), sku).items());
            assertEquals(euro(5000), draftFor(Email.parse("nobody." + mark() + "@example.com"), sku).items());

            var order = phone.send(draft);
            assertEquals(dealers, deals.now(order.number()).group());
            assertEquals(list.plan().name(), order.itemLines().get(0).priceList());
        } finally {
            lists.stop(list);
        }
    }

    @Test
    void neverGivesThemToAGuestWhoTypesTheAddressOfAMember() {
        var dealers = group();
        var sku = shelf.product(5000, 9);
        var list = lists.inForce(Buyers.of(dealers), null, null, PriceLists.point(sku, 1, 3600));
        try {
            var cart = named(shoppers.readyCart(sku, 1), memberOf(dealers));

            assertEquals(euro(5000), cart.items());
            assertNull(cart.group());
            assertNull(deals.now(shoppers.order(cart).number()).group());
        } finally {
            lists.stop(list);
        }
    }

    @Test
    void pricesADraftAnewWhenItsCustomerOrTheirGroupChanges() {
        var dealers = group();
        var member = memberOf(dealers);
        var sku = shelf.product(5000, 9);
        var list = lists.inForce(Buyers.of(dealers), null, null, PriceLists.point(sku, 1, 3600));
        try {
            var draft = draftFor(member, sku);
            assertEquals(euro(3600), draft.items());
            assertEquals(euro(5000), named(draft, Email.parse("other." + mark() + "@example.com")).items());
            assertEquals(euro(3600), named(draft, member).items());

            staff.act(() -> desk.change(dealers, "Closed " + dealers, false));
            assertEquals(euro(5000), now(draft).items());
            staff.act(() -> desk.change(dealers, "Open " + dealers, true));
            assertEquals(euro(3600), now(draft).items());
            staff.act(() -> desk.enter(group(), member));
            assertEquals(euro(5000), now(draft).items(), "who enters another group leaves the first");
        } finally {
            lists.stop(list);
        }
    }

    @Test
    void prc02GivesAPromotionOfAGroupToItsMembersOnly() {
        var dealers = group();
        var code = sales.coded(new Rule(Conditions.none().to(dealers),
                new Action.OrderPercentOff(Percentage.parse("10"))), Sales.Limits.NONE, null).code();
        var draft = draftFor(memberOf(dealers), shelf.product(5000, 9));
        var guest = shoppers.readyCart(shelf.product(5000, 9), 1);

        assertEquals(euro(4500), coupons.enter(draft.token(), code.value(), "198.51.100.7").items());
        var refused = coupons.enter(named(guest, memberOf(dealers)).token(), code.value(), "198.51.100.8");
        assertEquals(euro(5000), refused.items());
        assertEquals(Reason.OTHER_GROUP, refused.price().verdict().refusals().stream()
                .filter(each -> code.equals(each.code())).findFirst().orElseThrow().reason());
    }

    @Test
    void shp05OffersAWayOfDeliveryToTheGroupsThatItNames() {
        var dealers = group();
        var code = "G" + mark().toUpperCase(Locale.ROOT);
        var zone = staff.does(() -> deliveryDesk.saveZone(new DeliveryZone(0, "Andorra " + code, 60, 0,
                List.of(new ZoneArea("AD", null, null, false)))));
        staff.act(() -> deliveryDesk.saveMethod(new DeliveryMethod(code, "Pallet", "nordpost", 9, -1,
                List.of(new MethodRule(MethodRule.Kind.ONLY_WITH, MethodRule.Scope.GROUP, dealers.code())))));
        var service = staff.does(() -> deliveryDesk.saveService(new DeliveryService(0, zone, code, 0, new ServicePlan(2,
                4, new RateTable(RateBasis.PIECES, List.of(new RateStep(0, 9L, euro(900))), null), null, 10_000L,
                true))));
        try {
            assertTrue(decide(dealers, code).isEmpty());
            assertEquals(Optional.of(MissingDelivery.Reason.GROUP), decide(group(), code));
            assertEquals(Optional.of(MissingDelivery.Reason.GROUP), decide(null, code));
        } finally {
            staff.act(() -> {
                deliveryDesk.removeService(service);
                deliveryDesk.removeZone(zone);
            });
        }
    }

    private Optional<MissingDelivery.Reason> decide(BuyerGroup buyer, String method) {
        var lamp = new DeliveryItem("Lamp", "lamp", Set.of(), 1, 500);
        return deliveries.decide(new DeliveryLoad(euro(1000), List.of(lamp), buyer),
                new Destination("AD", "AD500")).lost(method).map(MissingDelivery::reason);
    }

    @Test
    void pay13TakesATransferFromTheMembersOfTheGroupThatItIsOfferedToAlone() {
        var dealers = group();
        var before = payments.terms("de");
        terms(before, new TransferTerms(true, "Kontor GmbH", "DE89370400440532013000", null, 10, 5,
                WayRule.of(dealers)));
        try {
            assertThrows(CheckoutRefused.class, () -> shoppers.order(
                    named(shoppers.readyCart(shelf.product(5000, 9), 1), memberOf(dealers)), PayMethod.TRANSFER));
            var member = phone.send(draftFor(memberOf(dealers), shelf.product(5000, 9)));
            phone.pay(member, PayMethod.TRANSFER);
            assertTrue(payments.of(member.number().value()).get(0).isTransfer());
            var other = phone.send(draftFor(memberOf(group()), shelf.product(5000, 9)));
            assertThrows(CheckoutRefused.class, () -> phone.pay(other, PayMethod.TRANSFER));
        } finally {
            terms(payments.terms("de"), before.transfer());
        }
    }

    private void terms(PaymentTerms now, TransferTerms transfer) {
        staff.act(() -> terms.change(new PaymentTerms(now.market(), now.take(), transfer, now.cardMinutes(),
                now.linkDays(), now.version())));
    }

    @Test
    void keepsGroupsApartAndTellsTheAuditorWhoIsInWhich() {
        var dealers = group();
        var member = memberOf(dealers);

        assertEquals(List.of(member), staff.does(() -> desk.members(dealers)));
        assertEquals(Optional.of(dealers), groups.of(member));
        assertEquals("market.refused.taken", refusal(() -> desk.add(dealers.code(), "Another")));
        assertEquals("market.refused.taken", refusal(() -> desk.add("g" + mark(), ("GROUP " + dealers))));
        assertEquals("market.refused.code", refusal(() -> desk.add("Ünfug", "Another")));
        assertEquals("market.refused.name", refusal(() -> desk.add("g" + mark(), " ")));
        staff.act(() -> desk.leave(dealers, member));
        assertEquals(Optional.empty(), groups.of(member));
        var told = staff.does(() -> audit.of("buyer group", dealers.code())).toString();
        assertTrue(told.contains("market.member") && told.contains("market.leave"), told);
        assertTrue(told.contains(member.value()), told);
    }

    private String refusal(Runnable deed) {
        return assertThrows(GroupRefused.class, () -> staff.act(deed)).messageKey();
    }
}
