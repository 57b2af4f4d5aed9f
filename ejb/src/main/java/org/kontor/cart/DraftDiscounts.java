package org.kontor.cart;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.kontor.audit.AuditTrail;
import org.kontor.pricing.ManualDiscount;
import org.kontor.pricing.PricedLine;
import org.kontor.pricing.PricedOrder;
import org.kontor.pricing.Reduction;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.CurrentActor;
import org.kontor.shared.Money;
import org.kontor.shared.MoneyInput;
import org.kontor.shared.Percentage;

/** Discounts by hand, which are a right of its own. Each says why, and the audit trail keeps it. */
@Stateless
@RolesAllowed({"discounts", "admin"})
public class DraftDiscounts {

    private static final int LONGEST_LABEL = 80;
    private static final int LONGEST_REASON = 200;
    private static final Percentage ALL = Percentage.parse("100");

    @Inject
    private CartShelf shelf;

    @Inject
    private CartAppraisal appraisal;

    @Inject
    private BusinessClock clock;

    @Inject
    private CurrentActor actor;

    @Inject
    private AuditTrail audit;

    /**
     * Takes something off a line or the whole draft, in place of what was taken off there before. Refuses with
     * {@link CartRefused} what gives no reason, what is nothing, and what is more than there is to take it off.
     */
    public void give(long draft, ManualDiscount discount) {
        requireText(discount.label(), LONGEST_LABEL, "cart.refused.discountLabel");
        requireText(discount.reason(), LONGEST_REASON, "cart.refused.discountReason");
        var cart = shelf.draftForUpdate(draft);
        var offers = appraisal.offers(cart);
        var price = appraisal.view(cart, offers, CartChanges.of(cart, offers)).price();
        var felt = appraisal.forBuyer(discount, cart, offers);
        if (discount.isOfOrder()) {
            requireLess(felt, price.lines().stream().filter(line -> !line.isGiftCard()).map(DraftDiscounts::without)
                    .reduce(Money.zero(cart.currency()), Money::plus), 1);
        } else {
            var line = line(price, discount);
            requireLess(felt, without(line), line.quantity());
        }
        cart.give(discount, actor.stamp("", clock.now()));
        audit.record("cart.discount", "draft", String.valueOf(draft), words(discount));
    }

    private static PricedLine line(PricedOrder price, ManualDiscount discount) {
        return price.line(discount.sku()).filter(line -> !line.isGiftCard())
                .orElseThrow(() -> new CartRefused("cart.refused.discountLine"));
    }

    /** What a line costs without anything that was taken off it by hand. */
    private static Money without(PricedLine line) {
        return Money.sum(line.line().currency(), line.reductions().stream().filter(Reduction::isByHand)
                .map(Reduction::amount).toList()).plus(line.line());
    }

    private static void requireLess(ManualDiscount discount, Money cost, int pieces) {
        var isSensible = switch (discount.kind()) {
            case PERCENT -> !discount.percentage().isZero() && discount.percentage().compareTo(ALL) <= 0;
            case AMOUNT -> discount.amount().isPositive() && discount.amount().compareTo(cost) <= 0;
            case PRICE -> !discount.amount().isNegative() && discount.amount().compareTo(cost) < 0
                    && discount.amount().times(pieces).compareTo(cost) < 0;
        };
        if (!isSensible) {
            throw new CartRefused("cart.refused.discount." + discount.kind(), cost);
        }
    }

    private static void requireText(String text, int longest, String otherwise) {
        if (text == null || text.isBlank() || text.length() > longest) {
            throw new CartRefused(otherwise, longest);
        }
    }

    private static String words(ManualDiscount discount) {
        var what = switch (discount.kind()) {
            case PERCENT -> discount.percentage() + " off ";
            case AMOUNT -> MoneyInput.noted(discount.amount()) + " off ";
            case PRICE -> MoneyInput.noted(discount.amount()) + " for each piece of ";
        };
        return what + (discount.isOfOrder() ? "the whole order" : discount.sku()) + ": " + discount.reason();
    }
}
