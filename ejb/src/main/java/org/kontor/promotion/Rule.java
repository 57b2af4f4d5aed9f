package org.kontor.promotion;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kontor.shared.Money;

/**
 * When a promotion gives what; all its amounts are of one currency.
 *
 * @param abroad the same rule with amounts of other currencies, one for each in which it holds
 */
public record Rule(Conditions conditions, Action action, List<Rule> abroad) {

    public Rule {
        abroad = List.copyOf(abroad);
        if (amounts(conditions, action).map(Money::currency).distinct().count() > 1) {
            throw new IllegalArgumentException("a rule speaks of one currency");
        }
        var spoken = Stream.concat(amounts(conditions, action).map(Money::currency).distinct(),
                abroad.stream().flatMap(rule -> rule.currency().stream())).toList();
        if (!abroad.isEmpty() && (spoken.size() != abroad.size() + 1 || Set.copyOf(spoken).size() < spoken.size()
                || abroad.stream().anyMatch(rule -> !rule.abroad.isEmpty()))) {
            throw new IllegalArgumentException("amounts of another currency are given once for each");
        }
    }

    /** A rule that speaks of one currency, or of none. */
    public Rule(Conditions conditions, Action action) {
        this(conditions, action, List.of());
    }

    public Rule with(List<Rule> others) {
        return new Rule(conditions, action, others);
    }

    /** The rule as it holds in a currency; itself where it has no amounts in that. */
    public Rule in(String wanted) {
        return abroad.stream().filter(rule -> rule.currency().filter(wanted::equals).isPresent()).findFirst()
                .orElse(this);
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
