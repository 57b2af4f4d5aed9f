package org.kontor.inventory.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kontor.it.BrowserTest;
import org.kontor.it.BrowserlessVisitor;
import org.kontor.pages.admin.SignInPage;
import org.openqa.selenium.Cookie;

@DisplayName("INV-03: staff prove on a page that no more is sold than there is")
class StockProofPageIT extends BrowserTest {

    @Test
    void showsItsResultByItself() {
        var staff = browser();
        SignInPage.enter(staff, staff("admin"), "/admin/stock-proof");
        staff.fill("#pieces", "7");
        staff.fill("#buyers", "70");
        staff.find("#prove").click();

        staff.until(page -> staff.text("#proofs tbody tr").contains("Proved") ? true : null);

        assertTrue(staff.text("#proofs tbody tr").contains("7 sold, 63 refused"), staff.text("#proofs tbody tr"));
        assertEquals("/admin/stock-proof", staff.path());
        for (var width : new int[] {390, 1366}) {
            staff.width(width);
            staff.inspect();
            assertFalse(staff.overflows(), "must be scrolled sideways at " + width);
        }
        staff.driver().manage().addCookie(new Cookie("mode", "dark"));
        staff.driver().navigate().refresh();
        staff.inspect();
    }

    @Test
    void saysWhatIsWrongWithTheNumbers() {
        var staff = BrowserlessVisitor.staff(staff("admin"));
        var page = staff.get("/admin/stock-proof");

        var many = staff.submit(page, "proof", Map.of("pieces", "many", "buyers", "500", "prove", ""));
        var few = staff.submit(page, "proof", Map.of("pieces", "50", "buyers", "20", "prove", ""));

        assertEquals(422, many.statusCode());
        assertEquals("Enter a whole number, such as 50.",
                Jsoup.parse(many.body()).getElementById("pieces-error").text());
        assertEquals(422, few.statusCode());
        assertTrue(few.body().contains("more buyers than pieces"));
    }

    @Test
    void isBegunByAdministratorsOnly() {
        var clerk = BrowserlessVisitor.staff(staff("content"));
        assertEquals(200, clerk.get("/admin/stock-proof").statusCode());
        assertEquals(null, Jsoup.parse(clerk.get("/admin/stock-proof").body()).getElementById("prove"));
    }

    @Test
    void isOfAnArticleThatNobodyFinds() {
        var staff = BrowserlessVisitor.staff(staff("admin"));
        var customer = new BrowserlessVisitor();
        assertEquals(404, staff.get("/admin/stock/KONTOR-SHADOW-1").statusCode());
        assertFalse(Jsoup.parse(staff.get("/admin/products?q=KONTOR-SHADOW").body()).select("main").text()
                .contains("KONTOR-SHADOW-"));
        assertEquals(422, customer.post("/cart/items", Map.of("sku", "KONTOR-SHADOW-1", "quantity", "1")).statusCode());
        assertTrue(customer.cookie("cart").isEmpty());
        assertEquals(404, customer.get("/p/kontor-shadow-1").statusCode());
        assertFalse(customer.get("/search?q=KONTOR-SHADOW-1").body().contains("/p/kontor-shadow"));
    }
}
