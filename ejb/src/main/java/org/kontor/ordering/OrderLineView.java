package org.kontor.ordering;

import java.util.List;
import org.kontor.shared.Money;
import org.kontor.shared.Percentage;
import org.kontor.shared.TaxCategory;

/**
 * One line of an order as people read it; amounts include tax. {@code units} are empty for orders from before
 * promotions; {@code priceList} names the list that the unit is from, null for the list price.
 * {@code consignment} is the number of the one that a delivery is for, 0 for goods.
 */
public record OrderLineView(long id, int position, LineKind kind, String sku, String name, String optionLabel,
                            String picture, int quantity, Money unit, Money discount, Money line, Money tax,
                            TaxCategory taxCategory, Percentage taxPercentage, int shipped, int cancelled,
                            int returned, Money refunded, Money waived, List<LineDiscount> discounts, List<UnitCost> units,
                            String priceList, int consignment) {

    public OrderLineView {
        discounts = List.copyOf(discounts);
        units = List.copyOf(units);
    }

    /** Units that are still to be sent. */
    public int open() {
        return kind == LineKind.ITEM ? quantity - shipped - cancelled : 0;
    }

    /** What the units that are neither sent nor cancelled cost before discounts. */
    public Money openValue() {
        return unit.times(open());
    }

    /** What was agreed for the units that were not called off before they were paid. */
    public Money due() {
        return line.minus(waived);
    }

    /** What may still be paid back. */
    public Money refundable() {
        return due().minus(refunded);
    }

    public boolean isItem() {
        return kind == LineKind.ITEM;
    }

    /** Whether it is a gift card: mailed and not sent, bearing no tax, on no invoice. */
    public boolean isGiftCard() {
        return taxCategory.isGiftCard();
    }

    /** Its name with the options that were chosen. */
    public String title() {
        return optionLabel == null ? name : name + ", " + optionLabel;
    }

    /** What it would have cost without promotions. */
    public Money listed() {
        return line.plus(discount);
    }

    public boolean isReduced() {
        return discount.isPositive();
    }
}
