package org.kontor.pricelist.web;

import java.util.List;
import org.kontor.pricelist.PricePeriod;
import org.kontor.pricelist.PriceReason;
import org.kontor.pricelist.PriceTrace;
import org.kontor.shared.Money;
import org.kontor.shared.Sku;

/** What a SKU costs and why, and what it cost before. */
public record PriceStory(Sku sku, List<PriceTrace.Line> why, List<PricePeriod> past) {

    /** What the buyer who is asked about pays now for one piece; null before it has any price. */
    public Money paid() {
        return why.stream().filter(line -> line.reason() == PriceReason.PAID).map(line -> line.price().price())
                .findFirst().orElse(null);
    }
}
