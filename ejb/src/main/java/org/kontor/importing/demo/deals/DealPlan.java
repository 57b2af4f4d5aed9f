package org.kontor.importing.demo.deals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.kontor.importing.demo.load.Dice;

/** Who ordered what and when, before it has numbers and prices. */
final class DealPlan {

    private final List<Planned> deals = new ArrayList<>();
    private int customers;

    /** One order: the goods by their place in the list of articles. */
    record Planned(Instant placed, int customer, Map<Integer, Integer> goods, boolean express) {

        /** Lines that the order can have: its goods, and the delivery at the rate of each of them. */
        int mostLines() {
            return goods.size() * 2;
        }
    }

    DealPlan(int count, int articles, LocalDate today, ZoneId zone) {
        var dice = Dice.of("deals");
        for (var moment : new Calendar(zone).moments(today, count)) {
            var customer = customers > 0 && dice.chance(46) ? dice.below(customers) : customers++;
            deals.add(new Planned(moment, customer, goods(dice, articles), dice.chance(7)));
        }
    }

    private static Map<Integer, Integer> goods(Dice dice, int articles) {
        var goods = new LinkedHashMap<Integer, Integer>();
        var lines = 1 + dice.weighted(55, 27, 12, 6);
        while (goods.size() < Math.min(lines, articles)) {
            goods.putIfAbsent(dice.popular(articles), 1 + dice.weighted(78, 13, 4, 4, 0, 1));
        }
        return goods;
    }

    List<Planned> deals() {
        return deals;
    }

    int customers() {
        return customers;
    }

    /** Item lines of all orders together. */
    int lines() {
        return deals.stream().mapToInt(deal -> deal.goods().size()).sum();
    }

    /** Lines that all orders together can have. */
    int mostLines() {
        return deals.stream().mapToInt(Planned::mostLines).sum();
    }

    /** The places of all orders in the order in which their parcels leave. */
    List<Integer> byShipping(List<LocalDate> shippedOn) {
        return IntStream.range(0, deals.size()).boxed().sorted(Comparator.comparing(shippedOn::get)).toList();
    }
}
