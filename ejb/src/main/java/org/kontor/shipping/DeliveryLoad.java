package org.kontor.shipping;

import java.util.List;
import org.kontor.market.BuyerGroup;
import org.kontor.shared.Money;

/**
 * What is to be delivered together; {@code value} is what the goods are listed at before promotions, with tax or net as
 * the prices of delivery are, {@code group} that of a buyer who is known for sure, else null.
 */
public record DeliveryLoad(Money value, List<DeliveryItem> items, BuyerGroup group) {

    public DeliveryLoad {
        items = List.copyOf(items);
    }

    /** For a buyer of whom no group is known. */
    public DeliveryLoad(Money value, List<DeliveryItem> items) {
        this(value, items, null);
    }

    public long weightGrams() {
        return items.stream().mapToLong(item -> (long) item.pieces() * item.weightGrams()).sum();
    }

    public long pieces() {
        return items.stream().mapToLong(DeliveryItem::pieces).sum();
    }

    /** The weight of the heaviest piece in grams: a parcel can be split, a piece cannot. */
    public long heaviestPiece() {
        return items.stream().mapToLong(DeliveryItem::weightGrams).max().orElse(0);
    }
}
