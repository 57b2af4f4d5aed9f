package org.kontor.invoicing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

    private static Money euro(long minor) {
        return Money.ofMinor(minor, "EUR");
    }

    private static LineBalance balance(int quantity, long gross) {
        return new LineBalance(quantity, euro(gross), Percentage.parse("19").includedIn(euro(gross)));
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

    @Property(tries = 300)
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

    @Property(tries = 300)
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
        assertEquals(invoiced, new LineBalance(3, euro(1000), euro(160)).among(invoiced));
    }

    @Test
    void tax04TakesWhatWasCreditedFromTheLastInvoices() {
        var left = new LineBalance(3, euro(500), euro(80)).among(List.of(share(333, 53), share(667, 107)));
        assertEquals(List.of(share(333, 53), share(167, 27)), left);
        assertEquals(List.of(share(300, 48), share(0, 0)),
                new LineBalance(3, euro(300), euro(48)).among(List.of(share(333, 53), share(667, 107))));
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
