package org.kontor.reporting.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.kontor.reporting.DaySales;
import org.kontor.reporting.ReportingQueries;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.Money;
import org.kontor.web.Formats;
import org.kontor.web.Texts;

/** What today has sold so far beside what yesterday sold, for the top of a page. */
@Named
@RequestScoped
public class DayFiguresPage {

    @Inject
    private ReportingQueries reporting;

    @Inject
    private BusinessClock clock;

    private List<Tile> tiles;

    /** What is counted, with a figure for each currency, and the list behind it. */
    public record Tile(String label, List<Figure> figures, String href) {
    }

    /** A figure and, null where there is none, the same one of yesterday. */
    public record Figure(String value, String before) {

        static Figure of(String value, Optional<String> before) {
            return new Figure(value, before.map(it -> Texts.INSTANCE.of("reporting.yesterday", it)).orElse(null));
        }
    }

    /** None when they cannot be had. */
    public List<Tile> getTiles() {
        if (tiles == null) {
            var today = clock.today();
            tiles = Careful.ask(() -> tiles(reporting.sales(today), reporting.sales(today.minusDays(1)), today))
                    .orElse(List.of());
        }
        return tiles;
    }

    static List<Tile> tiles(List<DaySales> today, List<DaySales> yesterday, LocalDate day) {
        var list = "/admin/orders?from=" + day + "&to=" + day;
        return List.of(new Tile(label("orders"), List.of(Figure.of(orders(today), Optional.of(orders(yesterday)))), list),
                new Tile(label("netSales"), money(today, yesterday, DaySales::net), list),
                new Tile(label("averageNet"), money(today, yesterday, DaySales::averageNet), list),
                new Tile(label("refunds"), money(today, yesterday, DaySales::refunds), "/admin/orders?view=refunded"));
    }

    private static String orders(List<DaySales> day) {
        return Formats.num(day.stream().mapToLong(DaySales::orders).sum());
    }

    /** Both days name the same currencies unless one sold in a foreign one. */
    private static List<Figure> money(List<DaySales> today, List<DaySales> yesterday, Function<DaySales, Money> figure) {
        return today.stream().map(now -> Figure.of(Formats.money(figure.apply(now)), yesterday.stream()
                .filter(before -> before.net().currency().equals(now.net().currency())).findFirst()
                .map(before -> Formats.money(figure.apply(before))))).toList();
    }

    private static String label(String key) {
        return Texts.INSTANCE.get("reporting." + key);
    }
}
