package org.kontor.cart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kontor.giftcard.CardOrigin;
import org.kontor.giftcard.GiftCardStatus;
import org.kontor.giftcard.GiftCardView;
import org.kontor.pricing.PriceItem;
import org.kontor.pricing.PriceOrder;
import org.kontor.pricing.PriceRequest;
import org.kontor.pricing.PricedOrder;
import org.kontor.shared.Money;
import org.kontor.shared.Percentage;
import org.kontor.shared.Quantity;
import org.kontor.shared.Sku;
import org.kontor.shared.TaxCategory;

class CartCreditTest {

    private static final long LEAST = 50;
    private static final Instant NOW = Instant.parse("2026-11-29T09:00:00Z");

    private static GiftCardView card(String number, long balance, GiftCardStatus status, String lastDay) {
        return new GiftCardView(number, CardOrigin.SOLD, status, euro(10_000), euro(balance), euro(0), "6789", 1, 1,
                "ida@example.com", "20016", 1, "bought", "customer", NOW, LocalDate.parse(lastDay));
    }

    private static GiftCardView card(String number, long balance) {
        return card(number, balance, GiftCardStatus.ACTIVE, "2029-12-31");
    }

    /** Goods and gift cards of these worths. */
    private static PricedOrder price(long goods, long cards) {
        return PriceOrder.price(new PriceRequest("EUR", List.of(
                new PriceItem(new Sku("LAMP"), Quantity.of(1), euro(goods), TaxCategory.STANDARD),
                new PriceItem(new Sku("CARD"), Quantity.of(1), euro(cards), TaxCategory.VOUCHER)), List.of(),
                Map.of(TaxCategory.STANDARD, Percentage.parse("19"))));
    }

    @Test
    void paysWithTheCardThatRunsOutFirst() {
        var credit = CartCredit.of(List.of(card("GC1", 3_000), card("GC2", 2_000, GiftCardStatus.ACTIVE, "2027-01-31")),
                price(4_000, 0));

        assertEquals(List.of("GC2", "GC1"), credit.shares().stream().map(share -> share.card().number()).toList());
        assertEquals(List.of(euro(2_000), euro(2_000)), credit.shares().stream().map(share -> share.amount()).toList());
        assertEquals(euro(0), credit.rest());
    }

    @Test
    @DisplayName("PRC-09: a gift card cannot buy a gift card, and none bears tax when it is sold")
    void paysForGoodsOnly() {
        var price = price(4_000, 5_000);
        var credit = CartCredit.of(List.of(card("GC1", 10_000)), price);

        assertEquals(euro(4_000), credit.paid());
        assertEquals(euro(5_000), credit.rest());
        assertEquals(euro(639), price.tax());
        assertEquals(1, price.taxes().size());
    }

    @Test
    void paysNothingWithACardThatWasStopped() {
        var credit = CartCredit.of(List.of(card("GC1", 10_000, GiftCardStatus.DISABLED, "2029-12-31")), price(4_000, 0));

        assertEquals(euro(0), credit.paid());
        assertEquals(euro(4_000), credit.rest());
    }

    @Test
    void usesNoCardInAnOrderForNothing() {
        var nothing = CartCredit.of(List.of(card("GC1", 10_000)), price(0, 0));

        assertTrue(nothing.isEnough());
        assertFalse(nothing.isUsed());
        assertTrue(CartCredit.of(List.of(card("GC1", 10_000)), price(4_000, 0)).isUsed());
    }

    @Test
    @DisplayName("PAY-02: a rest that no card can be charged is never left; so much stays on the gift card")
    void leavesARestThatACardCanBeCharged() {
        var credit = CartCredit.of(List.of(card("GC1", 1_000), card("GC2", 2_980)), price(4_000, 0));

        assertEquals(euro(LEAST), credit.rest());
        assertEquals(euro(3_950), credit.paid());
        assertTrue(credit.isHeldBack());
        assertFalse(CartCredit.of(List.of(card("GC1", 3_950)), price(4_000, 0)).isHeldBack());
        assertEquals(euro(20), CartCredit.of(List.of(), price(20, 0)).rest());
    }

    @Test
    @DisplayName("R-28: a rest is in steps that a card is charged in; what is over stays on the gift card")
    void leavesARestInTheStepsOfItsCurrency() {
        var price = PriceOrder.price(new PriceRequest("KWD", List.of(new PriceItem(new Sku("BEAD"), Quantity.of(1),
                Money.ofMinor(10_490, "KWD"), TaxCategory.STANDARD)), List.of(),
                Map.of(TaxCategory.STANDARD, Percentage.parse("5"))).inSteps(10));
        var odd = new GiftCardView("GC1", CardOrigin.SOLD, GiftCardStatus.ACTIVE, Money.ofMinor(9_000, "KWD"),
                Money.ofMinor(1_005, "KWD"), Money.zero("KWD"), "6789", 1, 1, "ida@example.com", "20016", 1, "bought",
                "customer", NOW, LocalDate.parse("2029-12-31"));

        var credit = CartCredit.of(List.of(odd), price);

        assertEquals(Money.ofMinor(9_490, "KWD"), credit.rest());
        assertEquals(Money.ofMinor(1_000, "KWD"), credit.paid());
        assertFalse(credit.isHeldBack());
    }

    @Property
    void sharesAndRestAreTheTotal(@ForAll @Size(max = 5) List<@LongRange(min = 0, max = 9_000) Long> balances,
            @ForAll @LongRange(min = 0, max = 20_000) long goods, @ForAll @LongRange(min = 0, max = 20_000) long bought) {
        var cards = balances.stream().map(balance -> card("GC" + balance, balance)).toList();
        var credit = CartCredit.of(cards, price(goods, bought));

        assertEquals(euro(goods + bought), credit.paid().plus(credit.rest()));
        var most = Math.min(goods, balances.stream().mapToLong(Long::longValue).sum());
        var rest = goods + bought - most;
        var isTooLittle = rest > 0 && rest < LEAST && most >= LEAST - rest;
        assertEquals(euro(isTooLittle ? most - (LEAST - rest) : most), credit.paid());
        assertTrue(!isTooLittle || !credit.isUsed() || credit.isHeldBack());
        assertTrue(credit.shares().stream().allMatch(share -> share.amount().compareTo(share.card().balance()) <= 0));
    }

    private static Money euro(long minor) {
        return Money.ofMinor(minor, "EUR");
    }
}
