package org.kontor.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kontor.customer.CheckoutSteps;
import org.kontor.it.BrowserlessVisitor;
import org.kontor.it.Outside;

class StockWordsIT extends Outside {

    @Test
    @DisplayName("INV-01: staff see what is on hand, what confirmed orders have, what others only hold, and what is left")
    void tellsWhatIsHeldApartFromWhatIsAllocated() {
        var product = product(500, 9);
        var sku = product.replaceFirst("/p/", "").toUpperCase(Locale.ROOT);
        var visitor = new BrowserlessVisitor();
        visitor.post("/cart/items", Map.of("sku", sku, "quantity", "2"));
        CheckoutSteps.place(visitor, "stock.words@example.com");

        var staff = BrowserlessVisitor.staff(staff("content"));
        var words = "7 available · 9 on hand, 0 for confirmed orders, 2 held for orders not confirmed yet";
        for (var page : new String[] {"/admin/stock/" + sku, product.replaceFirst("/p/", "/admin/products/")}) {
            var text = Jsoup.parse(staff.get(page).body()).text();
            assertTrue(text.contains(words), text);
        }
    }

    @Test
    void findsTheHistoryOfWhatNeverMovedAndNoneOfWhatNobodySells() {
        var sku = product(500, 0).replaceFirst("/p/", "").toUpperCase(Locale.ROOT);
        var staff = BrowserlessVisitor.staff(staff("content"));
        assertEquals(200, staff.get("/admin/stock/" + sku).statusCode());
        assertEquals(404, staff.get("/admin/stock/NOPE-" + sku).statusCode());
    }
}
