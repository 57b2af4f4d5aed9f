package org.kontor.returns;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kontor.market.ChargeStep;
import org.kontor.payment.PaymentView;
import org.kontor.shared.Money;

/**
 * What goes back by which payment. Gift cards first, the one that was used last before the others, then what else was
 * paid with, the oldest first; but what a bought gift card cost goes back to where no gift card came from. Pure.
 *
 * @param missing what no payment can give back
 */
record RefundSplit(List<Part> parts, Money missing) {

    /** What one payment gives back. */
    record Part(PaymentView payment, List<GrantRefund.Line> lines) {

        Money amount() {
            return Money.sum(payment.amount().currency(), lines.stream().map(GrantRefund.Line::amount).toList());
        }
    }

    private static final Comparator<PaymentView> CARDS_FIRST = Comparator
            .comparing(PaymentView::isGiftCard).reversed()
            .thenComparingLong(payment -> payment.isGiftCard() ? -payment.id() : payment.id());

    /**
     * Shares lines among payments.
     *
     * @param boughtCards the order lines that are gift cards themselves
     */
    static RefundSplit of(List<GrantRefund.Line> lines, Set<Long> boughtCards, List<PaymentView> payments,
            String currency) {
        var sharing = new Sharing(payments.stream().sorted(CARDS_FIRST).toList());
        var missing = Money.zero(currency);
        var ordered = lines.stream().filter(line -> line.amount().isPositive())
                .sorted(Comparator.comparing(line -> !boughtCards.contains(line.orderLineId()))).toList();
        for (var line : ordered) {
            missing = missing.plus(sharing.share(line, boughtCards.contains(line.orderLineId())));
        }
        sharing.addUnpaid(lines.stream().filter(line -> line.amount().isZero()).toList());
        return new RefundSplit(sharing.parts(), missing);
    }

    /** Refuses with {@link RefundRefused} what no card can be given back exactly, unless it becomes store credit. */
    RefundSplit inSteps(boolean asCredit) {
        parts.stream().filter(part -> !asCredit && part.payment.isCard() && !ChargeStep.isOn(part.amount())).findFirst()
                .ifPresent(part -> {
                    throw new RefundRefused("returns.refused.step", part.amount(), ChargeStep.in(part.amount().currency()));
                });
        return this;
    }

    /** What each payment has left to give, and what it gives so far. */
    private static final class Sharing {

        private final List<PaymentView> payments;
        private final Map<Long, Money> left = new LinkedHashMap<>();
        private final Map<Long, List<GrantRefund.Line>> given = new LinkedHashMap<>();

        private Sharing(List<PaymentView> payments) {
            this.payments = payments;
            payments.forEach(payment -> {
                left.put(payment.id(), payment.refundable());
                given.put(payment.id(), new ArrayList<>());
            });
        }

        /** Gives a line away, its units with the first amount; answers what is missing of it. */
        private Money share(GrantRefund.Line line, boolean cardsLast) {
            var order = payments.stream().sorted(Comparator.comparing(each -> cardsLast && each.isGiftCard())).toList();
            var open = line;
            for (var payment : order) {
                var part = left.get(payment.id()).min(open.amount());
                if (part.isPositive()) {
                    given.get(payment.id()).add(new GrantRefund.Line(open.orderLineId(), open.units(), part,
                            open.goods()));
                    left.put(payment.id(), left.get(payment.id()).minus(part));
                    open = rest(open, part);
                }
            }
            return open.amount();
        }

        /** Units for which nothing is paid go with the first money that is. */
        private void addUnpaid(List<GrantRefund.Line> lines) {
            given.values().stream().filter(some -> !some.isEmpty()).findFirst().ifPresent(first -> first.addAll(lines));
        }

        private static GrantRefund.Line rest(GrantRefund.Line line, Money part) {
            return new GrantRefund.Line(line.orderLineId(), 0, line.amount().minus(part), line.goods().rest());
        }

        private List<Part> parts() {
            return payments.stream().filter(payment -> !given.get(payment.id()).isEmpty())
                    .map(payment -> new Part(payment, given.get(payment.id()))).toList();
        }
    }
}
