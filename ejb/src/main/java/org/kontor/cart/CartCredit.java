package org.kontor.cart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.kontor.giftcard.GiftCardView;
import org.kontor.market.ChargeStep;
import org.kontor.market.LeastCharge;
import org.kontor.pricing.PricedOrder;
import org.kontor.shared.Money;

/**
 * What the gift cards of a cart pay of its price: the card that runs out first goes first, each gives all it has, and
 * {@code rest} is paid otherwise. Gift cards cannot buy gift cards. A rest is never less than a card can be charged, and in
 * steps in which it can: the last gift cards then give so much less. Pure: the same cards and price give the same shares.
 */
public record CartCredit(List<Share> shares, Money rest) {

    /** What one card pays; zero when nothing was left for it to pay. */
    public record Share(GiftCardView card, Money amount) {
    }

    private static final Comparator<GiftCardView> RUNS_OUT_FIRST = Comparator.comparing(GiftCardView::expiresOn)
            .thenComparing(GiftCardView::issuedAt).thenComparing(GiftCardView::number);

    public CartCredit {
        shares = List.copyOf(shares);
    }

    static CartCredit of(List<GiftCardView> cards, PricedOrder price) {
        var open = Money.sum(price.total().currency(), price.lines().stream()
                .filter(line -> !line.isGiftCard()).map(line -> line.line()).toList());
        var rest = price.total();
        var shares = new ArrayList<Share>();
        for (var card : cards.stream().sorted(RUNS_OUT_FIRST).toList()) {
            var amount = card.available().min(open);
            open = open.minus(amount);
            rest = rest.minus(amount);
            shares.add(new Share(card, amount));
        }
        return new CartCredit(shares, rest).chargeable();
    }

    /** The same with as much left to pay as a card can be charged, taken from the gift cards that go last. */
    private CartCredit chargeable() {
        var floor = LeastCharge.in(rest.currency());
        var least = ChargeStep.up(rest.compareTo(floor) < 0 ? floor : rest);
        var lack = least.minus(rest);
        if (!rest.isPositive() || !lack.isPositive() || paid().compareTo(lack) < 0) {
            return this;
        }
        var less = new ArrayList<>(shares);
        for (var last = less.size() - 1; last >= 0 && lack.isPositive(); last--) {
            var share = less.get(last);
            var back = share.amount().min(lack);
            less.set(last, new Share(share.card(), share.amount().minus(back)));
            lack = lack.minus(back);
        }
        return new CartCredit(less, least);
    }

    /** Whether gift cards give less than they could because a card cannot be charged less than the rest. */
    public boolean isHeldBack() {
        return isUsed() && rest.isPositive() && rest.equals(LeastCharge.in(rest.currency()))
                && shares.stream().anyMatch(share -> share.amount().compareTo(share.card().available()) < 0);
    }

    /** Whether nothing is left to pay, and so nothing to pay with. */
    public boolean isEnough() {
        return rest.isZero();
    }

    /** Whether cards pay anything: one that lies in the cart of an order for nothing does not. */
    public boolean isUsed() {
        return paid().isPositive();
    }

    /** What the cards pay together. */
    public Money paid() {
        return Money.sum(rest.currency(), shares.stream().map(Share::amount).toList());
    }
}
