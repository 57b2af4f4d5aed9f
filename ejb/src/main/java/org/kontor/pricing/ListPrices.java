package org.kontor.pricing;

import java.util.ArrayList;
import java.util.Map;
import org.kontor.shared.Money;
import org.kontor.shared.TaxCategory;
import org.kontor.tax.TaxDecision;

/**
 * What list prices come to for one buyer. Where they include tax, every consumer pays them as they are, whichever
 * country's tax is in them; an exempt buyer pays them less the tax of the shop's own country. Where they are net, the
 * tax is added. Rounded once per piece, half up, so that the price shown times the pieces is what is paid.
 *
 * @param included whether the market's list prices include the tax of its own country
 */
public record ListPrices(TaxDecision tax, boolean included) {

    /** One piece, or one delivery, of a category. */
    public Money of(Money listed, TaxCategory category) {
        if (category.isGiftCard()) {
            return listed;
        }
        if (included) {
            return tax.treatment().isTaxed() ? listed : listed.minus(category.among(tax.home()).includedIn(listed));
        }
        return listed.plus(category.among(tax.rates()).of(listed));
    }

    /** A delivery, which shares the rates of the goods in proportion to what they cost; gift cards do not travel. */
    public Money delivery(Money listed, Map<TaxCategory, Long> goods) {
        var categories = new ArrayList<>(goods.keySet());
        categories.removeIf(TaxCategory::isGiftCard);
        if (categories.stream().allMatch(category -> goods.get(category) == 0)) {
            return of(listed, TaxCategory.STANDARD);
        }
        var shares = listed.allocate(categories.stream().map(goods::get).toList());
        var sum = Money.zero(listed.currency());
        for (var index = 0; index < shares.size(); index++) {
            sum = sum.plus(of(shares.get(index), categories.get(index)));
        }
        return sum;
    }
}
