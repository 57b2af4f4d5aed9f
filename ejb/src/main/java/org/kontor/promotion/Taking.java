package org.kontor.promotion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kontor.shared.Sku;

/**
 * Some promotions taken one after the other: first those on lines, then those on the order, then those on the delivery;
 * in each of these by priority, and of equal priority the one that is worth more at that moment first.
 */
final class Taking {

    /** Higher priority first, then the older one. */
    static final Comparator<Judgement.Open> RANK =
            Comparator.<Judgement.Open>comparingInt(open -> -open.terms().priority())
                    .thenComparingLong(open -> open.terms().id());

    private final Remainder remainder;
    private final List<Benefit> benefits = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private final List<Sku> gifts = new ArrayList<>();
    private final Map<String, String> takenClasses = new HashMap<>();
    private long saved;

    Taking(Remainder remainder, List<Judgement.Open> some) {
        this.remainder = remainder;
        for (var phase : Action.Phase.values()) {
            var ranked = some.stream().filter(open -> open.terms().action().phase() == phase).sorted(RANK).toList();
            var from = 0;
            while (from < ranked.size()) {
                var to = from + 1;
                while (to < ranked.size() && ranked.get(to).terms().priority() == ranked.get(from).terms().priority()) {
                    to++;
                }
                worthMostFirst(ranked.subList(from, to)).forEach(this::take);
                from = to;
            }
        }
    }

    private List<Judgement.Open> worthMostFirst(List<Judgement.Open> equals) {
        if (equals.size() == 1) {
            return equals;
        }
        var worth = new HashMap<Long, Long>();
        equals.forEach(open -> worth.put(open.terms().id(), Effects.of(open.terms().action(), remainder).total()));
        return equals.stream().sorted(Comparator.<Judgement.Open>comparingLong(open -> -worth.get(open.terms().id()))
                .thenComparing(RANK)).toList();
    }

    private void take(Judgement.Open open) {
        var terms = open.terms();
        var taken = terms.stackingClass() == null ? null : takenClasses.get(terms.stackingClass());
        if (taken != null) {
            refuse(open, Refusal.Cause.of(Reason.NOT_COMBINABLE, taken));
            return;
        }
        var saving = Effects.of(terms.action(), remainder);
        if (saving.total() == 0) {
            if (terms.action() instanceof Action.Gift gift && isMissing(gift)) {
                gifts.add(gift.sku());
            }
            refuse(open, Shortfall.of(terms.action(), remainder));
        } else if (terms.budgetLeft() != null && saving.total() > terms.budgetLeft().minor()) {
            refuse(open, Refusal.Cause.of(Reason.BUDGET_SPENT));
        } else {
            give(open, saving);
        }
    }

    private boolean isMissing(Action.Gift gift) {
        return remainder.piecesOf(remainder.covered(gift.target())) == 0;
    }

    private void give(Judgement.Open open, Saving saving) {
        benefits.add(new Benefit(open.terms(), open.code(), saving.bySku(remainder), remainder.money(saving.order()),
                remainder.money(saving.delivery())));
        remainder.take(saving);
        saved = Math.addExact(saved, saving.total());
        if (open.terms().stackingClass() != null) {
            takenClasses.put(open.terms().stackingClass(), open.terms().name());
        }
    }

    private void refuse(Judgement.Open open, Refusal.Cause cause) {
        refusals.add(Refusal.of(open.terms(), open.code(), cause));
    }

    long saved() {
        return saved;
    }

    List<Benefit> benefits() {
        return benefits;
    }

    List<Refusal> refusals() {
        return refusals;
    }

    List<Sku> gifts() {
        return gifts;
    }
}
