package org.kontor.shipping;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.kontor.shared.Money;

/** The rate table: of each method the step with the highest threshold that the goods reach counts. */
record DeliveryTable(List<DeliveryRate> steps) {

    List<DeliveryOption> options(String country, Money goods) {
        var best = new LinkedHashMap<String, DeliveryOption>();
        steps.stream()
                .filter(step -> step.country().equals(country))
                .filter(step -> step.from().currency().equals(goods.currency()) && step.from().compareTo(goods) <= 0)
                .sorted(Comparator.comparingInt(DeliveryRate::position).thenComparing(DeliveryRate::from))
                .forEach(step -> best.put(step.option().code(), step.option()));
        return List.copyOf(best.values());
    }

    /** From which value of goods on the country's first way of delivery costs nothing; empty when it always costs. */
    Optional<Money> freeFrom(String country, String currency) {
        return steps.stream()
                .filter(step -> step.country().equals(country) && step.from().currency().equals(currency))
                .collect(Collectors.groupingBy(DeliveryRate::position, TreeMap::new, Collectors.toList()))
                .values().stream().limit(1).flatMap(List::stream).filter(step -> step.option().price().isZero())
                .map(DeliveryRate::from).min(Comparator.naturalOrder());
    }
}
