package org.kontor.analytics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.kontor.builders.PaymentPage;
import org.kontor.builders.Shelf;
import org.kontor.builders.Shoppers;
import org.kontor.builders.Staff;
import org.kontor.checkers.Patience;
import org.kontor.checkout.Checkout;
import org.kontor.it.ShippedEar;
import org.kontor.security.Tokens;
import org.kontor.shared.BusinessClock;

class AnalyticsIT extends ShippedEar {

    private static final String BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

    @Inject
    private Analytics analytics;

    @Inject
    private AnalyticsQueries queries;

    @Inject
    private Shelf shelf;

    @Inject
    private Shoppers shoppers;

    @Inject
    private Checkout checkout;

    @Inject
    private BusinessClock clock;

    @Inject
    private Staff staff;

    @Resource(lookup = "java:jboss/datasources/KontorDS")
    private DataSource database;

    /** Visits are written down some seconds later, in their order: those of earlier tests stand before this one. */
    private void everythingToldIsCounted() {
        var path = "/" + Tokens.fresh();
        analytics.record(new Visit(EventKind.PAGE_VIEW, path, null, "203.0.113." + path, BROWSER));
        assertEquals(1, Patience.until(() -> written(path), rows -> rows > 0));
    }

    private int written(String path) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select count(*) from analytics_event where path = ?")) {
            query.setString(1, path);
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private Funnel funnel() {
        return staff.does(() -> queries.funnel(clock.today()));
    }

    @Test
    void countsAVisitorOnceAndAProgramNever() {
        everythingToldIsCounted();
        var before = funnel();
        var address = "203.0.113." + Tokens.fresh();
        analytics.record(new Visit(EventKind.PAGE_VIEW, "/", null, address, BROWSER));
        analytics.record(new Visit(EventKind.VIEW_ITEM, "/p/a-lamp", "a-lamp", address, BROWSER));
        analytics.record(new Visit(EventKind.VIEW_ITEM, "/p/a-lamp", "a-lamp", address, BROWSER));
        analytics.record(new Visit(EventKind.PAGE_VIEW, "/", null, address, "curl/8.5.0"));

        var after = Patience.until(this::funnel, now -> now.sawProducts() > before.sawProducts());

        assertEquals(before.visitors() + 1, after.visitors());
        assertEquals(before.sawProducts() + 1, after.sawProducts());
        assertTrue(staff.does(() -> queries.topPages(clock.today(), 50)).stream()
                .anyMatch(page -> page.path().equals("/p/a-lamp")));
    }

    @Test
    void countsAPurchaseFromTheOrderAndNotFromAPage() {
        var before = funnel().purchases();
        var placed = shoppers.order(shelf.product(1995, 5), 1);
        PaymentPage.pay(placed.payUrl().orElseThrow(), PaymentPage.GOOD_CARD);
        checkout.returned(placed.number(), placed.accessKey());

        assertTrue(Patience.until(this::funnel, now -> now.purchases() > before).purchases() > before);
    }
}
