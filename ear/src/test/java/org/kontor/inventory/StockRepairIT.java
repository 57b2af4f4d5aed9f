package org.kontor.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kontor.it.BrowserlessVisitor;
import org.kontor.it.Outside;
import org.kontor.it.Surroundings;

@DisplayName("R-16: counters that have left their moves are explained, and repaired from them")
class StockRepairIT extends Outside {

    private static final String DIFFER = "The counters say 7 on hand and 1 reserved;"
            + " all moves below add up to 5 on hand and 0 reserved.";

    private String sku;

    @BeforeEach
    void somebodyChangesTheCountersPastTheShop() throws SQLException {
        sku = product(1995, 5).replaceFirst("/p/", "").toUpperCase(Locale.ROOT);
        set(7, 1);
    }

    /** Other tests must not find what one that fails has left. */
    @AfterEach
    void nothingIsLeft() throws SQLException {
        set(5, 0);
    }

    private void set(int onHand, int reserved) throws SQLException {
        var database = Surroundings.world().database();
        try (var connection = DriverManager.getConnection(database.url("kontor"), database.user(), "");
                var change = connection.prepareStatement(
                        "update kontor.stock_item set on_hand = ?, reserved = ? where sku = ?")) {
            change.setInt(1, onHand);
            change.setInt(2, reserved);
            change.setString(3, sku);
            change.executeUpdate();
        }
    }

    @Test
    void areWhatTheMovesSayAfterwards() {
        var admin = BrowserlessVisitor.staff(staff("admin"));
        var page = admin.get("/admin/stock/" + sku);
        assertEquals(DIFFER, Jsoup.parse(page.body()).select("#drift").text());

        admin.submit(page, "repair", Map.of("repair-go", ""));
        admin.submit(page, "repair", Map.of("repair-go", ""));

        var after = Jsoup.parse(admin.get("/admin/stock/" + sku).body());
        assertTrue(after.select("#drift").isEmpty(), after::text);
        assertTrue(after.text().contains("5 on hand"), after::text);
        var trail = Jsoup.parse(admin.get("/admin/audit-log?q=" + sku).body()).text();
        assertTrue(trail.contains("7 on hand, 1 reserved; the moves say 5 and 0"), trail);
        assertEquals(trail.indexOf("the moves say"), trail.lastIndexOf("the moves say"), "repaired once");
    }

    @Test
    void areRepairedByAnAdministratorAlone() {
        var clerk = BrowserlessVisitor.staff(staff("content"));
        var page = Jsoup.parse(clerk.get("/admin/stock/" + sku).body());
        assertEquals(DIFFER, page.select("#drift").text());
        assertFalse(page.select("#repair").hasText(), "no button");

        areWhatTheMovesSayAfterwards();
    }
}
