package org.kontor.pricing;

import java.util.Comparator;
import java.util.stream.Collectors;
import org.kontor.shared.Money;
import org.kontor.shared.TaxCategory;

/**
 * Adds the delivery as a line. Delivery is ancillary to the goods and shares their rate (UStAE 3.10 (5)); where goods
 * of
 * several rates travel together the whole delivery takes the rate of the main goods: those of the greatest value, and
 * the standard rate when values are equal. So an order keeps one delivery line with one rate.
 */
final class DeliveryStep implements PriceStep {

    @Override
    public PriceDraft apply(PriceRequest request, PriceDraft soFar) {
        if (request.delivery().isEmpty()) {
            return soFar;
        }
        var delivery = request.delivery().get();
        var nothing = Money.zero(request.currency());
        var category = mainCategory(soFar);
        return soFar.with(new PricedLine(PricedLine.Kind.DELIVERY, delivery.method(), 1, delivery.price(), nothing,
                delivery.price(), nothing, category, request.rates().get(category)));
    }

    private static TaxCategory mainCategory(PriceDraft goods) {
        var byCategory = goods.lines().stream().collect(Collectors.groupingBy(PricedLine::taxCategory,
                Collectors.mapping(PricedLine::line, Collectors.reducing(Money.zero(goods.currency()), Money::plus))));
        return byCategory.keySet().stream()
                .max(Comparator.<TaxCategory, Money>comparing(byCategory::get)
                        .thenComparing(Comparator.<TaxCategory>naturalOrder().reversed()))
                .orElse(TaxCategory.STANDARD);
    }
}
