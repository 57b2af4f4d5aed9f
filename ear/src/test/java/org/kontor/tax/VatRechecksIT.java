package org.kontor.tax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kontor.builders.Deals;
import org.kontor.builders.LateBusinesses;
import org.kontor.builders.Leap;
import org.kontor.builders.SandboxPanel;
import org.kontor.builders.Staff;
import org.kontor.it.ShippedEar;
import org.kontor.ordering.OrderView;
import org.kontor.returns.tax.TaxRefunds;

/** Orders that were taxed because VIES was silent: VIES is asked about them until it answers. */
class VatRechecksIT extends ShippedEar {

    @Resource(lookup = "java:jboss/datasources/KontorDS")
    private DataSource database;

    @Inject
    private LateBusinesses late;

    @Inject
    private Deals deals;

    @Inject
    private Leap leap;

    @Inject
    private Staff staff;

    @Inject
    private TaxQueries tax;

    @Inject
    private TaxRefunds refunds;

    @AfterEach
    void viesAnswersAgain() {
        SandboxPanel.behave();
    }

    /** How often VIES was asked again. */
    private int tries(OrderView order) {
        try (var connection = database.getConnection(); var statement = connection.prepareStatement(
                "select coalesce(max(tries), 0) from vat_recheck where order_number = ?")) {
            statement.setString(1, order.number().value());
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Test
    void tax04AsksAgainHoweverLongTheTaxOfficeIsSilent() {
        var order = late.silent(LateBusinesses.fresh(7), 1, 10_000);
        assertEquals("VAT_ID_UNCHECKED", order.taxed().reason());
        for (var tries = tries(order); tries < 12; tries = tries(order)) {
            var before = tries;
            leap.by(Duration.ofDays(1));
            late.ask();
            assertTrue(tries(order) > before, "asked no more");
        }
        assertEquals(List.of(), late.open(order));
        SandboxPanel.behave();
        leap.by(Duration.ofHours(7));

        assertEquals(1, late.heard(order, "VAT_ID_VALID"));
        assertEquals(List.of(Recheck.Status.VALID), late.open(order));
        assertEquals(order.taxed(), deals.now(order.number()).taxed());
    }

    @Test
    void tax04TellsStaffWhenNobodyAnsweredForAMonthAndAsksAgainWhenTheySaySo() {
        var order = late.silent(LateBusinesses.fresh(7), 1, 10_000);
        late.ask();
        assertTrue(tries(order) > 0, "not asked");
        leap.by(Duration.ofDays(31));
        assertEquals(1, late.answered(order, "VAT_ID_SILENT"));
        assertEquals(List.of(Recheck.Status.SILENT), late.open(order));
        SandboxPanel.behave();
        staff.does(() -> {
            refunds.askAgain(order.number());
            return order;
        });

        assertEquals(1, late.answered(order, "VAT_ID_VALID"));
        assertEquals(List.of(Recheck.Status.VALID), late.open(order));
    }

    @Test
    void isForFinanceOnly() {
        assertThrows(EJBAccessException.class, () -> tax.openRechecks());
    }
}
