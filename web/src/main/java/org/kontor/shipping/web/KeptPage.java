package org.kontor.shipping.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.kontor.reporting.KeptPromises;
import org.kontor.reporting.PromiseQueries;
import org.kontor.shared.BusinessClock;
import org.kontor.web.Formats;
import org.kontor.web.Texts;
import org.kontor.web.list.ListAddress;

/** How promises about deliveries were kept in the last days, by method and, where it goes to several, by country. */
@Named
@RequestScoped
public class KeptPage {

    private static final String PATH = "/admin/delivery/kept";
    private static final int MONTH = 30;
    private static final int QUARTER = 90;
    private static final Texts TEXTS = Texts.INSTANCE;

    @Inject
    private PromiseQueries promises;

    @Inject
    private BusinessClock clock;

    private int days = MONTH;
    private List<KeptPromises> kept;

    /** A time that can be chosen. */
    public record Period(String label, String href, boolean current) {
    }

    /** What the page says of some deliveries; of a part the method stands above it. */
    public record Line(String name, boolean part, KeptPromises of, String share, String half, String nine,
            String lateHref) {

        /** Whether a list of its own stands behind what is late. */
        public boolean isListed() {
            return !part && of.late() > 0;
        }
    }

    public void load() {
        var today = clock.today();
        kept = promises.kept(today.minusDays(days - 1L), today);
    }

    public List<Period> getPeriods() {
        return List.of(period(MONTH), period(QUARTER));
    }

    private Period period(int length) {
        return new Period(TEXTS.of("shipping.kept.periodDays", length),
                ListAddress.of(PATH).with("days", length == MONTH ? null : String.valueOf(length)).toString(),
                length == days);
    }

    public Line getAll() {
        return line(kept.get(0));
    }

    /** A country is worth a line only beside another. */
    public List<Line> getLines() {
        return kept.stream().filter(each -> each.method() != null).filter(each -> each.country() == null
                || kept.stream().filter(other -> other.country() != null
                && other.method().equals(each.method())).count() > 1).map(KeptPage::line).toList();
    }

    private static Line line(KeptPromises of) {
        var name = of.country() != null ? TEXTS.country(of.country())
                : Objects.requireNonNullElse(of.name(), TEXTS.get("shipping.kept.all"));
        return new Line(name, of.country() != null, of, Formats.percent(of.share()), days(of.half()), days(of.nine()),
                ListAddress.of("/admin/orders").with("view", "late").with("method", of.method()).toString());
    }

    private static String days(Integer number) {
        return number == null ? "–" : TEXTS.of("shipping.kept.days", number);
    }

    public boolean isFilled() {
        return !kept.get(0).isEmpty();
    }

    public String getDays() {
        return String.valueOf(days);
    }

    /** What is no time that can be chosen means the first. */
    public void setDays(String text) {
        days = String.valueOf(QUARTER).equals(text) ? QUARTER : MONTH;
    }
}
