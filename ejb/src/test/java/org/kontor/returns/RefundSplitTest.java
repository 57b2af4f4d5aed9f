package org.kontor.returns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kontor.payment.PaymentStatus;
import org.kontor.payment.PaymentView;
import org.kontor.payment.TakeMoney;
import org.kontor.shared.Money;

class RefundSplitTest {

    private static final Instant NOW = Instant.parse("2026-11-29T09:00:00Z");

    private static PaymentView payment(long id, String method, long captured) {
        var amount = euro(captured);
        return new PaymentView(id, 1, "20016", method, method, TakeMoney.AT_ORDER, PaymentStatus.CAPTURED, amount, amount,
                amount, euro(0), euro(0), false, null, "key-" + id, "ref-" + id, null, null, null, null, null, NOW, NOW,
                NOW, null, null, List.of());
    }

    private static GrantRefund.Line line(long id, int units, long amount) {
        return new GrantRefund.Line(id, units, euro(amount), GoodsFate.KEPT);
    }

    private static RefundSplit split(List<GrantRefund.Line> lines, Set<Long> bought, PaymentView... payments) {
        return RefundSplit.of(lines, bought, List.of(payments), "EUR");
    }

    @Test
    @DisplayName("PAY-02: what was paid with gift cards goes back onto them first, the last one first")
    void givesBackToGiftCardsBeforeAnythingElse() {
        var split = split(List.of(line(1, 2, 10_000)), Set.of(), payment(1, "card", 8_000),
                payment(2, "giftcard", 1_500), payment(3, "giftcard", 2_500));

        assertEquals(List.of(3L, 2L, 1L), split.parts().stream().map(part -> part.payment().id()).toList());
        assertEquals(List.of(euro(2_500), euro(1_500), euro(6_000)),
                split.parts().stream().map(RefundSplit.Part::amount).toList());
        assertEquals(List.of(new GrantRefund.Line(1, 2, euro(2_500), GoodsFate.KEPT)), split.parts().get(0).lines());
        assertEquals(List.of(new GrantRefund.Line(1, 0, euro(6_000), GoodsFate.NONE)), split.parts().get(2).lines());
    }

    @Test
    @DisplayName("R-28: no card is given back what lies between the steps of its currency")
    void refusesWhatACardCannotBeGivenBackExactly() {
        var paid = Money.ofMinor(12_340, "KWD");
        var none = Money.zero("KWD");
        var card = new PaymentView(1, 1, "20016", "stripe", "card", TakeMoney.AT_ORDER, PaymentStatus.CAPTURED, paid, paid,
                paid, none, none, false, null, "key", "ref", null, null, null, null, null, NOW, NOW, NOW, null, null,
                List.of());
        var whole = new GrantRefund.Line(1, 0, Money.ofMinor(1_230, "KWD"), GoodsFate.KEPT);
        var between = new GrantRefund.Line(1, 0, Money.ofMinor(1_234, "KWD"), GoodsFate.KEPT);

        assertEquals(1, RefundSplit.of(List.of(whole), Set.of(), List.of(card), "KWD").inSteps(false).parts().size());
        var odd = RefundSplit.of(List.of(between), Set.of(), List.of(card), "KWD");
        assertEquals("returns.refused.step", assertThrows(RefundRefused.class, () -> odd.inSteps(false)).messageKey());
        assertEquals(odd, odd.inSteps(true));
    }

    @Test
    void tax04TaxStaysTaxByEveryPayment() {
        var split = split(List.of(new GrantRefund.Line(1, 0, euro(4_000), GoodsFate.TAX)), Set.of(),
                payment(1, "card", 8_000), payment(2, "giftcard", 1_500));

        assertEquals(List.of(List.of(new GrantRefund.Line(1, 0, euro(1_500), GoodsFate.TAX)),
                List.of(new GrantRefund.Line(1, 0, euro(2_500), GoodsFate.TAX))),
                split.parts().stream().map(RefundSplit.Part::lines).toList());
    }

    @Test
    void givesTheMoneyForABoughtGiftCardBackToWhatBoughtIt() {
        var split = split(List.of(line(1, 0, 3_000), line(2, 0, 5_000)), Set.of(2L), payment(1, "card", 5_500),
                payment(2, "giftcard", 2_500));

        assertEquals(List.of(line(2, 0, 5_000), new GrantRefund.Line(1, 0, euro(500), GoodsFate.NONE)),
                split.parts().get(1).lines());
        assertTrue(split.missing().isZero());
    }

    @Test
    void saysWhatNoPaymentCanGiveBack() {
        assertEquals(euro(1), split(List.of(line(1, 1, 1_001)), Set.of(), payment(1, "card", 1_000)).missing());
    }

    @Test
    void sendsUnitsForNothingWithTheFirstMoney() {
        var split = split(List.of(line(1, 1, 0), line(2, 1, 700)), Set.of(), payment(1, "card", 1_000),
                payment(2, "giftcard", 500));

        assertEquals(List.of(line(2, 1, 500), line(1, 1, 0)), split.parts().get(0).lines());
    }

    @Property
    void losesNoCentAndCountsNoUnitTwice(@ForAll("wishes") List<GrantRefund.Line> lines,
            @ForAll("payments") List<PaymentView> payments) {
        var split = RefundSplit.of(lines, Set.of(1L), payments, "EUR");

        var wanted = sum(lines);
        var most = Money.sum("EUR", payments.stream().map(PaymentView::refundable).toList());
        assertEquals(wanted.minus(wanted.min(most)), split.missing());
        assertEquals(wanted.min(most), Money.sum("EUR", split.parts().stream().map(RefundSplit.Part::amount).toList()));
        var units = new HashMap<Long, Integer>();
        for (var part : split.parts()) {
            assertTrue(part.amount().compareTo(part.payment().refundable()) <= 0);
            assertEquals(part.lines().size(), part.lines().stream().map(GrantRefund.Line::orderLineId).distinct().count());
            part.lines().forEach(each -> units.merge(each.orderLineId(), each.units(), Integer::sum));
        }
        if (split.missing().isZero() && wanted.isPositive()) {
            lines.forEach(each -> assertEquals(each.units(), units.get(each.orderLineId())));
        }
    }

    @Property
    void takesNothingElseWhileAGiftCardCanGiveBack(@ForAll("wishes") List<GrantRefund.Line> lines,
            @ForAll("payments") List<PaymentView> payments) {
        var split = RefundSplit.of(lines, Set.of(), payments, "EUR");

        var byCards = Money.sum("EUR", split.parts().stream().filter(part -> part.payment().isGiftCard())
                .map(RefundSplit.Part::amount).toList());
        var cards = Money.sum("EUR", payments.stream().filter(PaymentView::isGiftCard).map(PaymentView::refundable)
                .toList());
        assertEquals(sum(lines).min(cards), byCards);
    }

    @Provide
    Arbitrary<List<GrantRefund.Line>> wishes() {
        return Combinators.combine(Arbitraries.integers().between(0, 5), Arbitraries.longs().between(0, 20_000))
                .as((units, amount) -> line(0, units, amount)).list().ofMinSize(1).ofMaxSize(6).map(some -> {
                    var lines = new ArrayList<GrantRefund.Line>();
                    some.forEach(each -> lines.add(new GrantRefund.Line(lines.size() + 1L, each.units(), each.amount(),
                            each.goods())));
                    return lines;
                });
    }

    @Provide
    Arbitrary<List<PaymentView>> payments() {
        return Combinators.combine(Arbitraries.of("card", "giftcard", "transfer"), Arbitraries.longs().between(0, 30_000))
                .as((method, amount) -> payment(0, method, amount)).list().ofMaxSize(5)
                .map(some -> LongStream.range(0, some.size()).mapToObj(at -> payment(at + 1, some.get((int) at).method(),
                        some.get((int) at).amount().minor())).toList());
    }

    private static Money sum(List<GrantRefund.Line> lines) {
        return Money.sum("EUR", lines.stream().map(GrantRefund.Line::amount).toList());
    }

    private static Money euro(long minor) {
        return Money.ofMinor(minor, "EUR");
    }
}
