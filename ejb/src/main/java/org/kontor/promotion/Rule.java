package org.kontor.promotion;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Optional;
import java.util.stream.Stream;
import org.kontor.shared.Money;

/** When a promotion gives what; all its amounts are of one currency. */
public record Rule(Conditions conditions, Action action) {

    public Rule {
        if (amounts(conditions, action).map(Money::currency).distinct().count() > 1) {
            throw new IllegalArgumentException("a rule speaks of one currency");
        }
    }

    /** The currency of its amounts; empty when it speaks of none. */
    public Optional<String> currency() {
        return amounts(conditions, action).map(Money::currency).findFirst();
    }

    private static Stream<Money> amounts(Conditions conditions, Action action) {
        return Stream.concat(Stream.ofNullable(conditions.value()), amounts(action));
    }

    private static Stream<Money> amounts(Action action) {
        if (action instanceof Action.AmountOff off) {
            return Stream.of(off.each());
        }
        if (action instanceof Action.BundlePrice bundle) {
            return Stream.of(bundle.price());
        }
        if (action instanceof SetPrice set) {
            return Stream.of(set.price());
        }
        if (action instanceof Action.OrderAmountOff off) {
            return Stream.of(off.amount());
        }
        return action instanceof Action.ValueTiers value ? value.tiers().stream().map(Action.ValueTiers.Tier::from)
                : Stream.empty();
    }

    /** Stores a rule as JSON. */
    @Converter(autoApply = true)
    public static class Stored implements AttributeConverter<Rule, String> {

        @Override
        public String convertToDatabaseColumn(Rule rule) {
            return rule == null ? null : RuleJson.write(rule);
        }

        @Override
        public Rule convertToEntityAttribute(String text) {
            return text == null ? null : RuleJson.read(text);
        }
    }
}
