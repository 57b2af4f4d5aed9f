package org.kontor.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.kontor.shared.Money;
import org.kontor.shared.Percentage;
import org.kontor.shared.Sku;

/** PRC-12: what a person takes off, on top of any promotions; that the parts add up is checked by the engine itself. */
class ManualDiscountTest {

    @Provide
    Arbitrary<PriceRequest> requests() {
        return Carts.any();
    }

    @Provide
    Arbitrary<String> shares() {
        return Arbitraries.of("0.01", "7.5", "33.333333", "50", "99.999999", "100");
    }

    private static PriceRequest with(PriceRequest request, List<ManualDiscount> byHand) {
        return new PriceRequest(request.currency(), request.items(), request.deliveries(), request.rates(),
                request.occasion(), request.buyers(), byHand);
    }

    private static ManualDiscount percent(Sku sku, String share) {
        return new ManualDiscount(sku, ManualDiscount.Kind.PERCENT, Percentage.parse(share), null, "Discount", "why");
    }

    private static ManualDiscount amount(Sku sku, ManualDiscount.Kind kind, Money amount) {
        return new ManualDiscount(sku, kind, null, amount, "Discount", "why");
    }

    @Property
    void takesOffExactlyWhatItSaysAndNeverMoreThanThereIs(@ForAll("requests") PriceRequest request,
            @ForAll("shares") String share, @ForAll Random random) {
        var plain = PriceOrder.price(request);
        var byHand = new ArrayList<ManualDiscount>();
        for (var item : request.items()) {
            var amount = Money.ofMinor(random.nextInt(3_000_000), request.currency());
            switch (random.nextInt(4)) {
                case 0 -> byHand.add(percent(item.sku(), share));
                case 1 -> byHand.add(amount(item.sku(), ManualDiscount.Kind.AMOUNT, amount));
                case 2 -> byHand.add(amount(item.sku(), ManualDiscount.Kind.PRICE, amount));
                default -> { }
            }
        }
        var ofLines = PriceOrder.price(with(request, byHand));
        var open = Money.sum(request.currency(), ofLines.lines().stream().filter(line -> !line.isGiftCard())
                .map(PricedLine::line).toList());
        byHand.add(percent(null, share));

        var order = PriceOrder.price(with(request, byHand));

        assertEquals(ofLines.total().minus(Percentage.parse(share).of(open)), order.total());
        assertEquals(plain.verdict().benefits(), order.verdict().benefits(), "promotions give what they gave");
        assertFalse(order.total().isNegative());
        assertEquals(Carts.giftCards(plain), Carts.giftCards(order));
        for (var line : plain.itemLines()) {
            assertTrue(ofLines.line(new Sku(line.code())).orElseThrow().line().compareTo(line.line()) <= 0);
        }
        Collections.shuffle(byHand, random);
        assertEquals(order.total(), PriceOrder.price(with(request, byHand)).total());
    }

    @Property
    void everythingOffIsExactlyNothingToPay(@ForAll("requests") PriceRequest request) {
        var order = PriceOrder.price(with(request, List.of(percent(null, "100"))));

        assertEquals(Carts.giftCards(order), order.total());
        assertTrue(order.tax().isZero());
    }

    @Test
    void saysEitherAPercentageOrAnAmountAndAPriceOfALineOnly() {
        var money = Money.ofMinor(1, "EUR");
        assertThrows(IllegalArgumentException.class, () -> amount(new Sku("A"), ManualDiscount.Kind.PERCENT, money));
        assertThrows(IllegalArgumentException.class, () -> amount(null, ManualDiscount.Kind.PRICE, money));
        assertThrows(IllegalArgumentException.class, () -> new ManualDiscount(null, ManualDiscount.Kind.AMOUNT,
                Percentage.parse("1"), money, "Discount", "why"));
    }
}
