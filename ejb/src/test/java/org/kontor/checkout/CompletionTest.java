package org.kontor.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kontor.cart.CartCredit;
import org.kontor.cart.CartGap;
import org.kontor.cart.CartLineView;
import org.kontor.cart.CartToken;
import org.kontor.cart.CartView;
import org.kontor.checkout.Lack.Code;
import org.kontor.inventory.Availability;
import org.kontor.market.TaxRounding;
import org.kontor.payment.OpenWays;
import org.kontor.payment.PayMethod;
import org.kontor.payment.WayRefusal;
import org.kontor.pricing.PricedOrder;
import org.kontor.promotion.Verdict;
import org.kontor.shared.Money;
import org.kontor.shared.Sku;
import org.kontor.shipping.MissingDelivery;

/** CHK-03: one list of what is missing or changed, for the page that shows it and for the order that is refused. */
class CompletionTest {

    private static final CartToken TOKEN = new CartToken("0123456789abcdef0123456789abcdef");
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    private static final WayRefusal NOT_OFFERED = new WayRefusal(WayRefusal.Reason.NOT_OFFERED, null);
    private static final Sku CHAIR = new Sku("CHAIR");

    private static Money euro(long minor) {
        return Money.ofMinor(minor, "EUR");
    }

    private static CartLineView line(Availability stock, int quantity) {
        return new CartLineView(CHAIR, "chair", "Chair", "", null, quantity, euro(1000), null, null,
                euro(1000).times(quantity), stock, true, List.of());
    }

    private static CartView cart(long total, List<CartGap> gaps, MissingDelivery lost, CartLineView... lines) {
        return cart(euro(total), gaps, lost, lines);
    }

    private static CartView cart(Money total, List<CartGap> gaps, MissingDelivery lost, CartLineView... lines) {
        var nothing = Money.zero(total.currency());
        var price = new PricedOrder(List.of(), List.of(), total, nothing, nothing, total, Verdict.NOTHING,
                TaxRounding.DOCUMENT);
        return new CartView(TOKEN, 7, List.of(lines), List.of(), price, null, null, Optional.empty(),
                Optional.ofNullable(lost), null, null, null, null, List.of(), gaps, null, null, null, List.of(), false);
    }

    private static Completion now(CartView cart, boolean transfer, Integer terms) {
        var no = Map.of(PayMethod.INVOICE, NOT_OFFERED, PayMethod.TRANSFER, NOT_OFFERED,
                PayMethod.COD, NOT_OFFERED);
        return now(cart, new OpenWays(transfer ? Map.of(PayMethod.INVOICE, NOT_OFFERED, PayMethod.COD, NOT_OFFERED) : no),
                terms);
    }

    private static Completion now(CartView cart, OpenWays ways, Integer terms) {
        return new Completion(cart, new CartCredit(List.of(), cart.price().total()), ways, terms);
    }

    private static PlaceCart pressed(long version, long total, PayMethod method, Integer terms, long credit) {
        return new PlaceCart(TOKEN, version, euro(total), method, terms, euro(credit), Map.of());
    }

    private static List<Code> codes(List<Lack> lacks) {
        return lacks.stream().map(Lack::code).toList();
    }

    @Test
    void letsPassWhatIsWholeAndAsItWasSeen() {
        var now = now(cart(1000, List.of(), null), false, 3);

        assertEquals(List.of(), now.lacks());
        assertEquals(List.of(), now.draftLacks());
        assertEquals(List.of(), now.lacks(pressed(7, 1000, PayMethod.CARD, 3, 0)));
        assertEquals(List.of(), now.lacks(new SendDraft(TOKEN, 7, euro(1000), euro(0), Map.of())));
    }

    @Test
    void namesEveryGapOfTheCartByItsCode() {
        var none = now(cart(1000, List.of(CartGap.values()), null, line(Availability.here(1), 2)), false, null);

        assertEquals(List.of(Code.EMPTY, Code.LINES, Code.CONTACT, Code.ADDRESS, Code.DELIVERY), codes(none.lacks()));
        assertEquals(none.lacks(), none.draftLacks());
        assertEquals(none.lacks(), none.lacks(pressed(7, 1000, PayMethod.CARD, null, 0)),
                "the order is refused with what the page shows");
        assertEquals(List.of("Chair"), none.lacks().get(1).arguments());
    }

    @Test
    void namesAllThatChangedSinceItWasSeen() {
        var now = now(cart(1000, List.of(), null), false, 4);

        assertEquals(List.of(Code.TOTAL, Code.CREDIT, Code.METHOD, Code.TERMS),
                codes(now.lacks(pressed(6, 900, PayMethod.TRANSFER, 3, 100))));
        assertEquals(List.of(euro(900), euro(1000)),
                now.lacks(pressed(6, 900, PayMethod.CARD, 4, 0)).get(0).arguments());
        assertEquals(List.of(Code.CART), codes(now.lacks(pressed(6, 1000, PayMethod.CARD, 4, 0))));
        assertEquals(List.of(Code.TOTAL),
                codes(now.lacks(new SendDraft(TOKEN, 7, euro(1001), euro(0), Map.of()))));
    }

    @Test
    void asksForAnotherWayOfDeliveryWhereTheChosenOneIsLost() {
        var lost = new MissingDelivery("EXPRESS", "Express", MissingDelivery.Reason.WITHDRAWN, 0, null);
        var now = now(cart(1000, List.of(CartGap.DELIVERY), lost), false, null);

        assertEquals(List.of(Lack.of(Code.DELIVERY_LOST, "Express")), now.lacks());
        assertEquals("checkout.refused.delivery", assertThrows(CheckoutRefused.class,
                () -> Completion.refuse(now.lacks())).messageKey());
    }

    @Test
    void refusesACardForLessThanItCanBeChargedUnlessThereIsAnotherWay() {
        var cart = cart(10, List.of(), null);

        assertEquals(List.of(Code.LEAST), codes(now(cart, false, null).lacks()));
        assertEquals(List.of(), now(cart, true, null).lacks());
        assertEquals(List.of(Code.LEAST),
                codes(now(cart, true, null).lacks(pressed(7, 10, PayMethod.CARD, null, 0))));
        assertEquals(List.of(), now(cart, true, null).lacks(pressed(7, 10, PayMethod.TRANSFER, null, 0)));
        assertEquals(List.of(), now(cart(0, List.of(), null), false, null).lacks(), "nothing to pay");
    }

    @Test
    void refusesACardForWhatLiesBetweenTheStepsThatItIsChargedInUnlessThereIsAnotherWay() {
        var cart = cart(Money.ofMinor(10_498, "KWD"), List.of(), null);

        assertEquals(List.of(Lack.of(Code.STEP, Money.ofMinor(10, "KWD"))), now(cart, false, null).lacks());
        assertEquals(List.of(), now(cart, true, null).lacks());
        assertEquals(List.of(), now(cart(Money.ofMinor(10_490, "KWD"), List.of(), null), false, null).lacks());
    }

    @Test
    @DisplayName("A3: no order comes to more than a million million minor units, however it is paid")
    void refusesATotalBeyondTheBoundToCustomersAndStaff() {
        var most = 1_000_000_000_000L;
        var over = now(cart(most + 1, List.of(), null), true, null);

        assertEquals(List.of(), now(cart(most, List.of(), null), true, null).lacks());
        assertEquals(List.of(Lack.of(Code.TOO_MUCH, euro(most))), over.lacks());
        assertEquals(over.lacks(), over.draftLacks());
        assertEquals(over.lacks(), over.lacks(pressed(7, most + 1, PayMethod.TRANSFER, null, 0)));
        assertEquals(over.lacks(), over.lacks(new SendDraft(TOKEN, 7, euro(most + 1), euro(0), Map.of())));
        assertTrue(!Code.TOO_MUCH.isAboutMethod());
    }

    @Test
    void refusesGoodsThatComeLaterThanWasSeen() {
        var days = Map.of(CHAIR, DAY);

        Completion.requireSeenDays(days, Map.of(CHAIR, DAY));
        Completion.requireSeenDays(days, Map.of(CHAIR, DAY.plusDays(1)));
        var refused = assertThrows(CheckoutRefused.class,
                () -> Completion.requireSeenDays(days, Map.of(CHAIR, DAY.minusDays(1))));
        assertEquals(List.of(Code.LATER), codes(refused.lacks()));
        assertEquals("checkout.refused.later", assertThrows(CheckoutRefused.class,
                () -> Completion.requireSeenDays(days, Map.of())).messageKey());
    }

    @Test
    void pay13RefusesAWayThatTheRulesTakeAwayWithItsReasonAndTellsNobodyWhomAnotherIsFor() {
        var cart = cart(60_000, List.of(), null);
        var now = now(cart, new OpenWays(Map.of(PayMethod.CARD, new WayRefusal(WayRefusal.Reason.TOO_MUCH, euro(50_000)),
                PayMethod.INVOICE, new WayRefusal(WayRefusal.Reason.GROUP, null))), null);

        assertEquals(List.of(), now.lacks(), "a transfer is left");
        assertEquals(List.of(Lack.of(Code.METHOD_TOO_MUCH, PayMethod.CARD, euro(50_000))),
                now.lacks(pressed(7, 60_000, PayMethod.CARD, null, 0)));
        assertEquals(List.of(Lack.of(Code.METHOD)), now.lacks(pressed(7, 60_000, PayMethod.INVOICE, null, 0)));
        assertEquals(List.of(), now.lacks(pressed(7, 60_000, PayMethod.TRANSFER, null, 0)));
        assertEquals(List.of(Code.METHOD), codes(now.lacks(pressed(7, 60_000, PayMethod.GIFT_CARD, null, 0))));
    }

    @Test
    void pay13SaysThatThereIsNoWayToPayToCustomersAndStaffUnlessNothingIsToBePaid() {
        var none = new OpenWays(Map.of(PayMethod.CARD, new WayRefusal(WayRefusal.Reason.COUNTRY, null),
                PayMethod.TRANSFER, NOT_OFFERED, PayMethod.INVOICE, NOT_OFFERED, PayMethod.COD, NOT_OFFERED));
        var now = now(cart(1000, List.of(), null), none, null);

        assertEquals(List.of(Code.NO_METHOD), codes(now.lacks()));
        assertEquals(List.of(Code.NO_METHOD), codes(now.draftLacks()));
        assertEquals(List.of(Code.NO_METHOD), codes(now.lacks(pressed(7, 1000, PayMethod.CARD, null, 0))));
        assertEquals(List.of(Code.NO_METHOD),
                codes(now.lacks(new SendDraft(TOKEN, 7, euro(1000), euro(0), Map.of()))));
        assertEquals(List.of(), now(cart(0, List.of(), null), none, null)
                .lacks(pressed(7, 0, PayMethod.CARD, null, 0)), "nothing to pay");
    }

    @Test
    void pay13HasACodeOfItsOwnForEveryReasonThatCustomersAreTold() {
        var told = Arrays.stream(WayRefusal.Reason.values()).filter(WayRefusal.Reason::isForCustomers)
                .map(reason -> Lack.of(PayMethod.CARD, new WayRefusal(reason, euro(1))).code()).toList();

        assertEquals(told.stream().distinct().toList(), told);
        assertTrue(told.stream().allMatch(Code::isAboutMethod) && !told.contains(Code.METHOD));
        assertEquals(Code.METHOD, Lack.of(PayMethod.CARD, new WayRefusal(WayRefusal.Reason.GROUP, null)).code());
        assertEquals(Optional.of(Code.METHOD_TOO_MUCH), Code.of("methodTooMuch"));
        assertEquals(Optional.empty(), Code.of(null));
    }

    @Test
    void keepsItsCodes() {
        assertEquals("[EMPTY, LINES, CONTACT, ADDRESS, DELIVERY_LOST, DELIVERY, TOTAL, CART, LATER, CREDIT, METHOD, "
                + "METHOD_COUNTRY, METHOD_DELIVERY, METHOD_GOODS, METHOD_GIFT_CARDS, METHOD_PART_PAID, METHOD_TOO_LITTLE, "
                + "METHOD_TOO_MUCH, METHOD_CHARGE, TOO_MUCH, NO_METHOD, LEAST, STEP, TERMS]",
                List.of(Code.values()).toString(), "other programs may go by them");
    }
}
