package org.kontor.promotion.web;

import java.util.EnumSet;
import java.util.Set;
import org.kontor.promotion.Action;
import org.kontor.promotion.SetPrice;

/** What a promotion can give, and which fields of the editor it needs. */
public enum GiveKind {
    PERCENT_OFF(Action.PercentOff.class, Field.PERCENTAGE, Field.TARGET),
    AMOUNT_OFF(Action.AmountOff.class, Field.AMOUNT, Field.TARGET),
    QUANTITY_TIERS(Action.QuantityTiers.class, Field.TIERS, Field.TARGET),
    CHEAPEST_FREE(Action.CheapestFree.class, Field.PIECES, Field.TARGET, Field.TIMES),
    BUY_GET(Action.BuyGet.class, Field.PERCENTAGE, Field.PIECES, Field.TARGET, Field.BUY, Field.TIMES),
    BUNDLE_PRICE(Action.BundlePrice.class, Field.PIECES, Field.TARGET, Field.AMOUNT, Field.TIMES),
    SET_PRICE(SetPrice.class, Field.SET, Field.AMOUNT, Field.TIMES),
    GIFT(Action.Gift.class, Field.PIECES, Field.SKU),
    ORDER_PERCENT_OFF(Action.OrderPercentOff.class, Field.PERCENTAGE),
    ORDER_AMOUNT_OFF(Action.OrderAmountOff.class, Field.AMOUNT),
    VALUE_TIERS(Action.ValueTiers.class, Field.TIERS),
    DELIVERY_OFF(Action.DeliveryOff.class, Field.PERCENTAGE);

    /** A part of the editor. */
    public enum Field { PERCENTAGE, AMOUNT, TARGET, BUY, SET, PIECES, TIMES, SKU, TIERS }

    private final Class<? extends Action> type;
    private final Set<Field> fields;

    GiveKind(Class<? extends Action> type, Field first, Field... more) {
        this.type = type;
        this.fields = EnumSet.of(first, more);
    }

    static GiveKind of(Action action) {
        for (var kind : values()) {
            if (kind.type.isInstance(action)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("no field for " + action);
    }

    boolean asks(Field field) {
        return fields.contains(field);
    }
}
