package org.kontor.cart.seen;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.kontor.shared.Money;
import org.kontor.tax.TaxDecision;

/**
 * What the customer saw of a cart beside its goods: the price of its deliveries before promotions, and its tax.
 *
 * @param delivery null while a consignment had no way of delivery
 * @param rules    whose tax it was, why, and at which rates: another amount alone says nothing of taxes
 */
public record SeenSums(Money delivery, Money tax, String rules) {

    private static final String NONE = "-";
    private static final int CELLS = 4;

    public static SeenSums of(Money delivery, Money tax, TaxDecision decision) {
        return new SeenSums(delivery, tax, rules(decision));
    }

    /** Whether nothing of it can have changed: the deliveries cost the same, and the same taxes hold. */
    public boolean isOf(Money nowDelivery, TaxDecision decision) {
        return Objects.equals(delivery, nowDelivery) && rules.equals(rules(decision));
    }

    /** What differs now, with what was seen; another price of goods changes no rule of their tax. */
    public List<CartChange> changed(SeenSums now) {
        var changes = new ArrayList<CartChange>();
        if (delivery != null && now.delivery != null && !delivery.equals(now.delivery)) {
            changes.add(CartChange.sum(CartChange.Kind.DELIVERY_PRICE, delivery, now.delivery));
        }
        if (!rules.equals(now.rules) && !tax.equals(now.tax)) {
            changes.add(CartChange.sum(CartChange.Kind.TAX, tax, now.tax));
        }
        return changes;
    }

    private static String rules(TaxDecision decision) {
        return decision.country() + " " + decision.treatment() + " " + decision.territory() + " "
                + new TreeMap<>(decision.rates());
    }

    /** Stores currency, delivery, tax and its rules, a line for each. */
    @Converter(autoApply = true)
    public static class Stored implements AttributeConverter<SeenSums, String> {

        @Override
        public String convertToDatabaseColumn(SeenSums seen) {
            return seen == null ? null : String.join("\n", seen.tax.currency(),
                    seen.delivery == null ? NONE : String.valueOf(seen.delivery.minor()),
                    String.valueOf(seen.tax.minor()), seen.rules);
        }

        @Override
        public SeenSums convertToEntityAttribute(String text) {
            if (text == null) {
                return null;
            }
            var cells = text.split("\n", CELLS);
            return new SeenSums(cells[1].equals(NONE) ? null : Money.ofMinor(Long.parseLong(cells[1]), cells[0]),
                    Money.ofMinor(Long.parseLong(cells[2]), cells[0]), cells[3]);
        }
    }
}
