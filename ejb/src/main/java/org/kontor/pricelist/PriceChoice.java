package org.kontor.pricelist;

import java.util.List;
import org.kontor.shared.Money;

/**
 * Which of several prices one piece costs: the lowest that is open to the buyer for so many pieces. Pure; the order of
 * the rules is of no matter, and rules of another currency are none: nothing is converted.
 *
 * @param rule the rule that won; null when it is the list price
 */
public record PriceChoice(Money price, PriceRule rule) {

    public static PriceChoice of(Money listed, List<PriceRule> rules, Buyers who, int pieces) {
        return rules.stream()
                .filter(rule -> rule.opensTo(who, pieces) && rule.price().currency().equals(listed.currency()))
                .min(PriceRule.BEST_FIRST)
                .filter(rule -> rule.price().compareTo(listed) < 0)
                .map(rule -> new PriceChoice(rule.price(), rule))
                .orElseGet(() -> new PriceChoice(listed, null));
    }

    /** Quantities from which on a piece costs such a buyer less than before, each with its price; rising. */
    public static List<PriceRule> tiers(Money listed, List<PriceRule> rules, Buyers who) {
        return rules.stream().filter(rule -> rule.from() > 1).map(PriceRule::from).distinct().sorted()
                .map(from -> of(listed, rules, who, from))
                .filter(choice -> choice.rule != null && choice.rule.from() > 1)
                .map(PriceChoice::rule).distinct().toList();
    }
}
