package org.kontor.pricing;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kontor.market.TaxRounding;
import org.kontor.pricelist.Buyers;
import org.kontor.promotion.Occasion;
import org.kontor.shared.Money;
import org.kontor.shared.Percentage;
import org.kontor.shared.TaxCategory;

/**
 * Everything a price depends on: goods (each SKU once), the deliveries that were chosen, one for each consignment, the
 * promotions and their moment, the rates of the tax point date, for whom it is, what staff take off by hand, where tax is
 * rounded, what the way to pay costs once it is chosen, and in steps of how many minor units lines are priced. All amounts
 * are of one currency and include tax.
 */
public record PriceRequest(String currency, List<PriceItem> items, List<PriceDelivery> deliveries,
                           Map<TaxCategory, Percentage> rates, Occasion occasion, Buyers buyers,
                           List<ManualDiscount> byHand, TaxRounding rounding, Optional<PriceFee> fee, long step) {

    public PriceRequest {
        byHand = List.copyOf(byHand);
        items = List.copyOf(items);
        deliveries = deliveries.stream().sorted(Comparator.comparingInt(PriceDelivery::consignment)).toList();
        rates = Map.copyOf(rates);
        var skus = new HashSet<>();
        if (!items.stream().map(PriceItem::sku).allMatch(skus::add)) {
            throw new IllegalArgumentException("a SKU stands in more than one item");
        }
        if (step < 1) {
            throw new IllegalArgumentException("steps of " + step);
        }
        if (deliveries.stream().map(PriceDelivery::consignment).distinct().count() < deliveries.size()) {
            throw new IllegalArgumentException("a consignment is delivered twice");
        }
    }

    /** To the minor unit. */
    public PriceRequest(String currency, List<PriceItem> items, List<PriceDelivery> deliveries,
            Map<TaxCategory, Percentage> rates, Occasion occasion, Buyers buyers, List<ManualDiscount> byHand,
            TaxRounding rounding, Optional<PriceFee> fee) {
        this(currency, items, deliveries, rates, occasion, buyers, byHand, rounding, fee, 1);
    }

    /** In a way to pay that costs nothing. */
    public PriceRequest(String currency, List<PriceItem> items, List<PriceDelivery> deliveries,
            Map<TaxCategory, Percentage> rates, Occasion occasion, Buyers buyers, List<ManualDiscount> byHand,
            TaxRounding rounding) {
        this(currency, items, deliveries, rates, occasion, buyers, byHand, rounding, Optional.empty());
    }

    /** With the tax rounded once in the whole document. */
    public PriceRequest(String currency, List<PriceItem> items, List<PriceDelivery> deliveries,
            Map<TaxCategory, Percentage> rates, Occasion occasion, Buyers buyers, List<ManualDiscount> byHand) {
        this(currency, items, deliveries, rates, occasion, buyers, byHand, TaxRounding.DOCUMENT);
    }

    /** With nothing given by hand. */
    public PriceRequest(String currency, List<PriceItem> items, List<PriceDelivery> deliveries,
            Map<TaxCategory, Percentage> rates, Occasion occasion, Buyers buyers) {
        this(currency, items, deliveries, rates, occasion, buyers, List.of());
    }

    /** For everybody. */
    public PriceRequest(String currency, List<PriceItem> items, List<PriceDelivery> deliveries,
            Map<TaxCategory, Percentage> rates, Occasion occasion) {
        this(currency, items, deliveries, rates, occasion, Buyers.EVERYBODY);
    }

    /** What all deliveries cost together; empty until one is chosen. */
    Optional<Money> deliveryPrice() {
        return deliveries.stream().map(PriceDelivery::price).reduce(Money::plus);
    }

    /** The rate of a category; gift cards bear no tax anywhere. */
    Percentage rate(TaxCategory category) {
        return category.isGiftCard() ? Percentage.ZERO : category.among(rates);
    }

    /** The same with its tax rounded elsewhere. */
    public PriceRequest rounded(TaxRounding other) {
        return new PriceRequest(currency, items, deliveries, rates, occasion, buyers, byHand, other, fee, step);
    }

    /** The same in a way to pay that costs so much. */
    public PriceRequest charging(PriceFee other) {
        return new PriceRequest(currency, items, deliveries, rates, occasion, buyers, byHand, rounding,
                Optional.of(other), step);
    }

    /** The same in steps of so many minor units. */
    public PriceRequest inSteps(long other) {
        return new PriceRequest(currency, items, deliveries, rates, occasion, buyers, byHand, rounding, fee, other);
    }

    /** What an amount is beyond the step below it. */
    Money over(Money amount) {
        return Money.ofMinor(amount.minor() % step, currency);
    }

    /** For everybody, without promotions. */
    public PriceRequest(String currency, List<PriceItem> items, List<PriceDelivery> deliveries,
            Map<TaxCategory, Percentage> rates) {
        this(currency, items, deliveries, rates, Occasion.NONE);
    }
}
