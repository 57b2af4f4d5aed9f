package org.kontor.reporting.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.kontor.market.Market;
import org.kontor.market.Markets;
import org.kontor.reporting.DayNet;
import org.kontor.reporting.ReportingQueries;
import org.kontor.shared.BusinessClock;
import org.kontor.web.Formats;
import org.kontor.web.Texts;

/** Net sales of the last two weeks as bars, and the same as a table. */
@Named
@RequestScoped
public class SalesChartPage {

    private static final int DAYS = 14;
    private static final long HEIGHT = 96;
    private static final long LEAST = 2;
    private static final int STEP = 40;

    @Inject
    private ReportingQueries reporting;

    @Inject
    private Markets markets;

    @Inject
    private BusinessClock clock;

    @Inject
    private HttpServletRequest request;

    private List<DayNet> days;

    /** A bar in a picture of 548 × 96: where it stands, how high it is, and what it says when pointed at. */
    public record Bar(int x, long y, long height, String says) {
    }

    public List<DayNet> getDays() {
        if (days == null) {
            var today = clock.today();
            days = Careful.ask(() -> reporting.netByDay(today.minusDays(DAYS - 1L), today, getCurrency()))
                    .orElse(List.of());
        }
        return days;
    }

    /** The currency that the address asks for; the one at home otherwise. */
    public String getCurrency() {
        return markets.find(request.getParameter("currency")).orElseGet(markets::home).currency();
    }

    /** The currencies in which the shop sold; one alone is no choice. */
    public List<String> getCurrencies() {
        var all = markets.all().stream().map(Market::currency).toList();
        return all.size() > 1 ? all : List.of();
    }

    public List<Bar> getBars() {
        var most = Math.max(1, getDays().stream().mapToLong(each -> each.net().minor()).max().orElse(1));
        var bars = new ArrayList<Bar>();
        for (var each : getDays()) {
            var height = Math.max(LEAST, each.net().minor() * HEIGHT / most);
            bars.add(new Bar(bars.size() * STEP, HEIGHT - height, height,
                    Formats.date(each.day(), "day") + " \u00b7 " + Formats.money(each.net())));
        }
        return bars;
    }

    /** The sum of the two weeks. */
    public String getSum() {
        return getDays().stream().map(DayNet::net).reduce((one, next) -> one.plus(next))
                .map(sum -> Texts.INSTANCE.of("reporting.chart.sum", Formats.money(sum))).orElse("");
    }

    public DayNet getFirst() {
        return getDays().get(0);
    }

    public DayNet getLast() {
        return getDays().get(getDays().size() - 1);
    }
}
