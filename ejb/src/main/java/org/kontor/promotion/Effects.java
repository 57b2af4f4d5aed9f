package org.kontor.promotion;

import java.util.List;
import java.util.function.LongUnaryOperator;
import org.kontor.shared.Percentage;

/** What each action takes off what is left of a cart; never more than there is. */
final class Effects {

    private Effects() {
    }

    static Saving of(Action action, Remainder cart) {
        return switch (action.phase()) {
            case LINES -> lines(action, cart);
            case ORDER -> Saving.ofOrder(cart, order(action, cart));
            case DELIVERY -> Saving.ofDelivery(cart, cart.share(((Action.DeliveryOff) action).percentage(),
                    cart.delivery()));
        };
    }

    private static Saving lines(Action action, Remainder cart) {
        if (action instanceof Action.PercentOff off) {
            return each(cart, off.target(), line -> cart.share(off.percentage(), cart.line((int) line)));
        }
        if (action instanceof Action.AmountOff off) {
            return each(cart, off.target(), line -> Math.min(cart.line((int) line),
                    Math.multiplyExact(off.each().minor(), cart.goods((int) line).pieces())));
        }
        if (action instanceof Action.QuantityTiers tiers) {
            var reached = reached(tiers, cart.piecesOf(cart.covered(tiers.target())));
            return reached == null ? Saving.ofLines(new long[cart.size()])
                    : each(cart, tiers.target(), line -> cart.share(reached, cart.line((int) line)));
        }
        return Pieces.saving(action, cart);
    }

    private static Saving each(Remainder cart, Target target, LongUnaryOperator saving) {
        var lines = new long[cart.size()];
        var covered = cart.covered(target);
        for (var line = 0; line < lines.length; line++) {
            lines[line] = covered[line] ? saving.applyAsLong(line) : 0;
        }
        return Saving.ofLines(lines);
    }

    private static Percentage reached(Action.QuantityTiers action, int pieces) {
        return last(action.tiers().stream().filter(tier -> tier.from() <= pieces)
                .map(Action.QuantityTiers.Tier::percentage).toList());
    }

    private static long order(Action action, Remainder cart) {
        if (action instanceof Action.OrderPercentOff off) {
            return cart.share(off.percentage(), cart.order());
        }
        if (action instanceof Action.OrderAmountOff off) {
            return Math.min(off.amount().minor(), cart.order());
        }
        var worth = cart.worth();
        var reached = last(((Action.ValueTiers) action).tiers().stream().filter(tier -> tier.from().minor() <= worth)
                .map(Action.ValueTiers.Tier::percentage).toList());
        return reached == null ? 0 : cart.share(reached, cart.order());
    }

    private static Percentage last(List<Percentage> reached) {
        return reached.isEmpty() ? null : reached.get(reached.size() - 1);
    }
}
