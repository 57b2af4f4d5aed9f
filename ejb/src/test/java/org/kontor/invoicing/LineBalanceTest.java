package org.kontor.invoicing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.kontor.shared.Money;
import org.kontor.shared.Percentage;

class LineBalanceTest {

    private static final Percentage NINETEEN = Percentage.parse("19");

    private static Money euro(long minor) {
        return Money.ofMinor(minor, "EUR");
    }

    private static LineBalance balance(int quantity, long gross) {
        return balance(quantity, gross, "19");
    }

    private static LineBalance balance(int quantity, long gross, String rate) {
        var percentage = Percentage.parse(rate);
        return new LineBalance(quantity, euro(gross), percentage.includedIn(euro(gross)), percentage);
    }

    /** Asserts, without a rounding of its own, that a tax misses that of a gross amount by no whole cent. */
    private static void assertLessThanACentOff(LineBalance.Share share, Percentage rate) {
        var whole = BigDecimal.valueOf(100).add(rate.value());
        var off = whole.multiply(BigDecimal.valueOf(share.tax().minor()))
                .subtract(rate.value().multiply(BigDecimal.valueOf(share.gross().minor())));
        assertTrue(off.abs().compareTo(whole) < 0, () -> share + " at " + rate);
    }

    @Test
    void givesTheOddCentToOneParcelAndTheRestToTheOther() {
        var line = balance(3, 1000);
        var first = line.share(1);
        assertEquals(euro(333), first.gross());
        assertEquals(euro(667), line.minus(1, first.gross(), first.tax()).share(2).gross());
    }

    @Test
    void refusesMoreThanRemains() {
        assertThrows(IllegalArgumentException.class, () -> balance(2, 1000).share(3));
        assertThrows(IllegalArgumentException.class, () -> balance(2, 1000).share(0));
        assertThrows(IllegalArgumentException.class, () -> balance(2, 1000).share(euro(1001)));
    }

    @Test
    void cutsNothingFromAGift() {
        var share = balance(2, 0).share(1);
        assertTrue(share.gross().isZero() && share.tax().isZero() && share.net().isZero());
    }

    @Test
    void leavesTheLastParcelTheTaxOfItsGoodsWhenManyWentPieceByPiece() {
        var rest = balance(50, 50 * 96);
        for (var piece = 0; piece < 20; piece++) {
            var share = rest.share(1);
            rest = rest.minus(1, share.gross(), share.tax());
        }
        assertLessThanACentOff(new LineBalance.Share(rest.gross(), rest.tax()), rest.rate());
    }

    @Property
    void cutsATaxThatIsNeverAWholeCentOff(@ForAll @IntRange(min = 1, max = 60) int quantity,
            @ForAll @LongRange(max = 5_000_000) long gross, @ForAll @IntRange(max = 27) int rate, @ForAll long seed) {
        var random = new Random(seed);
        var rest = balance(quantity, gross, Integer.toString(rate));
        while (rest.quantity() > 0) {
            var pieces = random.nextInt(20) == 0 ? 1 + random.nextInt(rest.quantity()) : 1;
            var share = rest.share(pieces);
            assertLessThanACentOff(share, rest.rate());
            rest = rest.minus(pieces, share.gross(), share.tax());
        }
    }

    @Property
    void clearsTheLineHoweverItIsCut(@ForAll @IntRange(min = 1, max = 500) int quantity,
                                     @ForAll @LongRange(max = 5_000_000) long gross, @ForAll long seed) {
        var random = new Random(seed);
        var whole = balance(quantity, gross);
        var rest = whole;
        var sumGross = euro(0);
        var sumTax = euro(0);
        while (rest.quantity() > 0) {
            var pieces = 1 + random.nextInt(rest.quantity());
            var share = rest.share(pieces);
            assertTrue(!share.net().isNegative() && !share.tax().isNegative());
            sumGross = sumGross.plus(share.gross());
            sumTax = sumTax.plus(share.tax());
            rest = rest.minus(pieces, share.gross(), share.tax());
        }
        assertEquals(whole.gross(), sumGross);
        assertEquals(whole.tax(), sumTax);
    }

    @Property
    void returnsEveryCentOfTaxHoweverItIsRefunded(@ForAll @LongRange(min = 1, max = 5_000_000) long gross,
                                                  @ForAll long seed) {
        var random = new Random(seed);
        var rest = balance(1, gross);
        var tax = euro(0);
        while (rest.gross().isPositive()) {
            var amount = euro(1 + (long) (random.nextDouble() * rest.gross().minor()));
            var share = rest.share(amount.min(rest.gross()));
            tax = tax.plus(share.tax());
            rest = rest.minus(0, share.gross(), share.tax());
        }
        assertEquals(balance(1, gross).tax(), tax);
    }

    private static LineBalance.Share share(long gross, long tax) {
        return new LineBalance.Share(euro(gross), euro(tax));
    }

    @Test
    void tax04LeavesEachInvoiceAsItWasWhereNothingWasCredited() {
        var invoiced = List.of(share(333, 53), share(667, 107));
        assertEquals(invoiced, new LineBalance(3, euro(1000), euro(160), NINETEEN).among(invoiced));
    }

    @Test
    void tax04TakesWhatWasCreditedFromTheLastInvoices() {
        var left = new LineBalance(3, euro(500), euro(80), NINETEEN).among(List.of(share(333, 53), share(667, 107)));
        assertEquals(List.of(share(333, 53), share(167, 27)), left);
        assertEquals(List.of(share(300, 48), share(0, 0)),
                new LineBalance(3, euro(300), euro(48), NINETEEN).among(List.of(share(333, 53), share(667, 107))));
    }

    @Test
    void refusesToLeaveMoreThanWasInvoiced() {
        assertThrows(IllegalArgumentException.class, () -> balance(1, 1000).among(List.of(share(999, 160))));
    }

    @Property
    void tax04WhatIsLeftOfAllInvoicesIsWhatWasNotCredited(@ForAll @IntRange(min = 1, max = 12) int pieces,
            @ForAll @LongRange(min = 1, max = 100_000) long gross, @ForAll Random random) {
        var line = balance(pieces, gross);
        var rest = line;
        var invoiced = new ArrayList<LineBalance.Share>();
        while (rest.quantity() > 0) {
            var count = 1 + random.nextInt(rest.quantity());
            var share = rest.share(count);
            invoiced.add(share);
            rest = rest.minus(count, share.gross(), share.tax());
        }
        var left = line;
        for (var credits = random.nextInt(4); credits > 0; credits--) {
            var back = left.share(euro(random.nextLong(left.gross().minor() + 1)));
            left = left.minus(0, back.gross(), back.tax());
        }
        var shares = left.among(invoiced);

        assertEquals(invoiced.size(), shares.size());
        assertEquals(left.gross(), Money.sum("EUR", shares.stream().map(LineBalance.Share::gross).toList()));
        assertEquals(left.tax(), Money.sum("EUR", shares.stream().map(LineBalance.Share::tax).toList()));
        shares.forEach(share -> assertTrue(!share.net().isNegative() && !share.tax().isNegative(), share.toString()));
    }
}
