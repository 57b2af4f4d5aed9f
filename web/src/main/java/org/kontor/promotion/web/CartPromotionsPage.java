package org.kontor.promotion.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.kontor.catalog.CatalogQueries;
import org.kontor.promotion.Benefit;
import org.kontor.promotion.CouponCode;
import org.kontor.promotion.Reason;
import org.kontor.promotion.Refusal;
import org.kontor.promotion.Verdict;
import org.kontor.shared.Sku;
import org.kontor.web.Texts;

/** What promotions did to a cart, in the words of the cart and the checkout. */
@Named
@RequestScoped
public class CartPromotionsPage {

    private static final int MOST_HINTS = 2;
    private static final List<Reason> ALMOST = List.of(Reason.TOO_FEW, Reason.TOO_LITTLE);

    @Inject
    private RuleWords rules;

    @Inject
    private Names names;

    @Inject
    private CatalogQueries catalog;

    /** What was taken off, in the order in which it was taken; nothing while a form is read, when no cart is known yet. */
    public List<Saving> savings(Verdict verdict) {
        return verdict == null ? List.of() : verdict.benefits().stream().map(benefit -> new Saving(benefit.promotion().name(),
                benefit.code() == null ? "" : benefit.code().value(), benefit.total(),
                rules.explanation(benefit.promotion().rule()))).toList();
    }

    /** Each code that the cart holds: what it gives, or why it gives nothing. */
    public List<CodeState> codes(List<CouponCode> held, Verdict verdict) {
        return held.stream().map(code -> verdict.benefits().stream().filter(each -> code.equals(each.code()))
                .findFirst().map(benefit -> applied(code, benefit))
                .orElseGet(() -> refused(code, verdict.refusals()))).toList();
    }

    private CodeState applied(CouponCode code, Benefit benefit) {
        return new CodeState(code.value(), true, rules.explanation(benefit.promotion().rule()));
    }

    private CodeState refused(CouponCode code, List<Refusal> refusals) {
        return new CodeState(code.value(), false, refusals.stream().filter(each -> code.equals(each.code()))
                .findFirst().map(rules::reason).orElse(""));
    }

    /** What the customer would get for a little more: "Add goods worth 12 € for free delivery"; two at most. */
    public List<String> hints(Verdict verdict) {
        return verdict.refusals().stream().filter(each -> each.code() == null && ALMOST.contains(each.reason()))
                .limit(MOST_HINTS)
                .map(each -> Texts.INSTANCE.of("promotion.hint", rules.reason(each), each.name())).toList();
    }

    /** What waits to be taken for nothing; nothing while no cart is known. */
    public List<GiftOffer> gifts(Verdict verdict) {
        return verdict == null ? List.of() : verdict.gifts().stream().map(this::gift).toList();
    }

    private GiftOffer gift(Sku sku) {
        var offer = catalog.offers(List.of(sku)).get(sku);
        var name = names.of(sku);
        return new GiftOffer(sku, name, Texts.INSTANCE.of("promotion.gift", name), offer == null ? "/"
                : "/p/" + offer.productSlug() + "?sku=" + sku);
    }
}
