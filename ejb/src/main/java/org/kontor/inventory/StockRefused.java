package org.kontor.inventory;

import java.util.List;
import java.util.stream.Collectors;
import org.kontor.shared.DomainException;

/** There are not enough pieces; names every SKU that is short and how many are left. Nothing was moved. */
public class StockRefused extends DomainException {

    private final transient List<Shortage> shortages;

    StockRefused(List<Shortage> shortages) {
        super("inventory.refused.short", shortages.stream()
                .map(shortage -> shortage.sku() + " (" + shortage.left() + ")").collect(Collectors.joining(", ")));
        this.shortages = List.copyOf(shortages);
    }

    StockRefused(String messageKey, Object... arguments) {
        super(messageKey, arguments);
        this.shortages = List.of();
    }

    public List<Shortage> shortages() {
        return shortages == null ? List.of() : shortages;
    }
}
