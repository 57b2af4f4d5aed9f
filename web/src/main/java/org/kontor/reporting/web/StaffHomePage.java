package org.kontor.reporting.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kontor.accounting.AccountingQueries;
import org.kontor.accounting.ClosedDay;
import org.kontor.analytics.AnalyticsQueries;
import org.kontor.analytics.Funnel;
import org.kontor.analytics.TopPage;
import org.kontor.reporting.OpenWork;
import org.kontor.reporting.ReportingQueries;
import org.kontor.shared.BusinessClock;
import org.kontor.web.Formats;
import org.kontor.web.Texts;

/** The shop today, each figure a way to the list behind it. A figure that cannot be had leaves the others alone. */
@Named
@RequestScoped
public class StaffHomePage {

    private static final int TOP_PAGES = 6;
    private static final int FULL = 100;

    @Inject
    private ReportingQueries reporting;

    @Inject
    private AnalyticsQueries analytics;

    @Inject
    private AccountingQueries accounting;

    @Inject
    private BusinessClock clock;

    @Inject
    private HttpServletRequest request;

    private LocalDate today;
    private Optional<OpenWork> work;
    private Optional<Funnel> funnel;

    /** A figure with its label and the list behind it; urgent when somebody should look. */
    public record Tile(String label, String value, String href, boolean urgent) {
    }

    /** A step of the funnel; the width is in percent of all visitors. */
    public record Step(String label, long count, long width) {
    }

    public void load() {
        today = clock.today();
        work = Careful.ask(reporting::openWork);
        funnel = Careful.ask(() -> analytics.funnel(today).whole());
    }

    public LocalDate getToday() {
        return today;
    }

    public List<Tile> getWork() {
        return work.stream().flatMap(open -> Stream.concat(tasks(open), isBookkeeper() ? money(open)
                : Stream.empty())).toList();
    }

    /** Orders that hold goods for nobody are named only when there are any: the shop lets them go within a minute. */
    private static Stream<Tile> tasks(OpenWork open) {
        var work = Stream.of(
                task("toFulfil", open.toFulfil(), "/admin/orders?view=to_ship", false),
                task("toReview", open.toReview(), "/admin/review", open.toReview() > 0),
                task("failedJobs", open.failedJobs(), "/admin/jobs", open.failedJobs() > 0),
                task("parkedMessages", open.parkedMessages(), "/admin/outbox", open.parkedMessages() > 0),
                task("parkedNotifications", open.parkedNotifications(), "/admin/webhooks",
                        open.parkedNotifications() > 0));
        return open.overdueOrders() == 0 ? work : Stream.concat(work, Stream.of(
                task("overdueOrders", open.overdueOrders(), "/admin/orders?view=unpaid", true)));
    }

    /** Money that needs a look; what the provider keeps silent about only when there is any, as it never should be. */
    private static Stream<Tile> money(OpenWork open) {
        var unresolved = task("openMoney", open.openMoney(), "/admin/unresolved", open.openMoney() > 0);
        return open.silentPayments() == 0 ? Stream.of(unresolved) : Stream.of(unresolved,
                task("silentPayments", open.silentPayments(), "/admin/webhooks", true));
    }

    public List<Step> getSteps() {
        return funnel.stream().flatMap(counted -> Stream.of(
                step("visitors", counted.visitors(), counted.visitors()),
                step("sawProducts", counted.sawProducts(), counted.visitors()),
                step("filledCarts", counted.filledCarts(), counted.visitors()),
                step("beganCheckout", counted.beganCheckout(), counted.visitors()),
                step("purchases", counted.purchases(), counted.visitors()))).toList();
    }

    public String getConversion() {
        return funnel.map(counted -> Texts.INSTANCE.of("reporting.conversion", counted.conversionPercent())).orElse("");
    }

    public List<TopPage> getTopPages() {
        return Careful.ask(() -> analytics.topPages(today, TOP_PAGES)).orElse(List.of());
    }

    /** Yesterday's books, for those who answer for them. */
    public String getBooks() {
        return closed().map(day -> Texts.INSTANCE.get(day.balanced() ? "reporting.books.proved"
                : "reporting.books.broken"))
                .orElseGet(() -> Texts.INSTANCE.get("reporting.books.open"));
    }

    public String getBooksTone() {
        return closed().map(day -> day.balanced() ? "ok" : "bad").orElse("neutral");
    }

    public String getBooksHref() {
        return "/admin/books?date=" + today.minusDays(1);
    }

    public boolean isBookkeeper() {
        return request.isUserInRole("finance") || request.isUserInRole("admin");
    }

    private Optional<ClosedDay> closed() {
        return isBookkeeper() ? Careful.ask(() -> accounting.closedDay(today.minusDays(1)).orElse(null))
                : Optional.empty();
    }

    private static Tile task(String key, long count, String href, boolean urgent) {
        return new Tile(Texts.INSTANCE.get("reporting." + key), Formats.num(count), href, urgent);
    }

    private static Step step(String key, long count, long all) {
        return new Step(Texts.INSTANCE.get("reporting.funnel." + key), count, all == 0 ? 0
                : Math.min(FULL, count * FULL / all));
    }
}
