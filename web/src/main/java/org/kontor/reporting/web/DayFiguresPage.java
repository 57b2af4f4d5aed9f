package org.kontor.reporting.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kontor.reporting.DaySales;
import org.kontor.reporting.ReportingQueries;
import org.kontor.shared.BusinessClock;
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

    /** A figure with its label, the same figure of yesterday, and the list behind it. */
    public record Tile(String label, String value, String before, String href) {
    }

    /** One line of figures per currency; none when they cannot be had. */
    public List<Tile> getTiles() {
        if (tiles == null) {
            var today = clock.today();
            tiles = Careful.ask(() -> tiles(reporting.sales(today), reporting.sales(today.minusDays(1)), today))
                    .orElse(List.of());
        }
        return tiles;
    }

    /** Both days name the same currencies unless one sold in a foreign one. */
    private static List<Tile> tiles(List<DaySales> today, List<DaySales> yesterday, LocalDate day) {
        return IntStream.range(0, today.size()).boxed()
                .flatMap(index -> tiles(today.get(index), same(yesterday, today.get(index)), day)).toList();
    }

    private static Optional<DaySales> same(List<DaySales> days, DaySales wanted) {
        return days.stream().filter(each -> each.net().currency().equals(wanted.net().currency())).findFirst();
    }

    private static Stream<Tile> tiles(DaySales now, Optional<DaySales> before, LocalDate day) {
        var list = "/admin/orders?from=" + day + "&to=" + day;
        return Stream.of(
                tile("orders", Formats.num(now.orders()), before.map(it -> Formats.num(it.orders())), list),
                tile("netSales", Formats.money(now.net()), before.map(it -> Formats.money(it.net())), list),
                tile("averageNet", Formats.money(now.averageNet()), before.map(it -> Formats.money(it.averageNet())),
                        list),
                tile("refunds", Formats.money(now.refunds()), before.map(it -> Formats.money(it.refunds())),
                        "/admin/orders?view=refunded"));
    }

    private static Tile tile(String key, String value, Optional<String> before, String href) {
        return new Tile(Texts.INSTANCE.get("reporting." + key), value,
                before.map(it -> Texts.INSTANCE.of("reporting.yesterday", it)).orElse(null), href);
    }
}
