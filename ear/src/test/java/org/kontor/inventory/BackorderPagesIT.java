package org.kontor.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kontor.checkers.Patience;
import org.kontor.it.Browser;
import org.kontor.it.BrowserTest;
import org.kontor.it.BrowserlessVisitor;
import org.kontor.pages.admin.SignInPage;
import org.kontor.pages.store.ProductPage;

@DisplayName("INV-05: what the pages say about goods that are still to come")
class BackorderPagesIT extends BrowserTest {

    private static String ahead(int pieces, int limit, int days) {
        return made("/it/product?cents=1995&pieces=" + pieces + "&ahead=" + limit + "&days=" + days);
    }

    private static String sku(String product) {
        return product.replaceFirst("/p/", "").toUpperCase(Locale.ROOT);
    }

    private static void move(String product, int limit, int days) {
        made("/it/product?cents=0&sku=" + sku(product) + "&ahead=" + limit + "&days=" + days);
    }

    private static String desk(String product) {
        return product.replaceFirst("/p/", "/admin/products/");
    }

    private static Document page(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body());
    }

    private static HttpResponse<String> sell(BrowserlessVisitor staff, String product, String limit, String day,
            String reason) {
        return staff.submit(staff.get(desk(product)), "ahead", Map.of("ahead-limit", limit, "ahead-day", day,
                "ahead-reason", reason, "ahead-go", ""));
    }

    @Test
    void customersAreToldWhatShipsNowAndWhatLater() {
        var customer = new BrowserlessVisitor();
        var product = ahead(3, 2, 14);

        var shown = page(customer.get(product));
        assertTrue(shown.select(".buy .stock").text().matches("3 in stock, more from \\d+ \\w+ \\d{4}"),
                shown.select(".buy .stock")::text);
        assertTrue(shown.html().contains("schema.org/InStock"));
        assertTrue(page(customer.get("/search?q=" + shown.select("h1").text().replaceFirst(".* ", ""))).text()
                .contains("3 in stock, more from"));
        customer.post("/cart/items", Map.of("sku", sku(product), "quantity", "4"));
        assertTrue(page(customer.get("/cart")).select(".line .stock").text().matches("3 in stock, 1 from .*"),
                page(customer.get("/cart")).select(".line")::text);

        move(product, 2, 30);

        assertTrue(page(customer.get("/cart")).text().contains("comes later than we said: from "));
        var none = page(customer.get(ahead(0, 2, 14)));
        assertTrue(none.select(".buy .stock").text().startsWith("Pre-order: from "), none.select(".buy .stock")::text);
        assertEquals("Pre-order", none.select("form.add button").last().text());
        assertTrue(none.html().contains("schema.org/PreOrder"));
    }

    @Test
    void staffSayHowManyMayBeSoldAheadAndAreToldWhatIsWrong() {
        var staff = BrowserlessVisitor.staff(staff("content"));
        var product = product(1995, 1);
        var inAYear = LocalDate.now().plusYears(1);
        var day = inAYear.toString();

        assertEquals(302, sell(staff, product, "7", day, "from Norr").statusCode());
        assertTrue(page(staff.get(desk(product))).text().contains("Up to 7 sold before they are here, 0 of them promised;"
                + " expected " + inAYear.format(DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH))));

        for (var typed : new String[][] {{"-1", "", "x"}, {"many", "", "x"}, {"5", "", "x"}, {"5", "12.12.26", "x"},
            {"5", inAYear.minusYears(7).toString(), "x"}, {"5", inAYear.plusYears(20).toString(), "x"}, {"5", day, ""},
            {"99999999", day, "x"}}) {
            var answer = sell(staff, product, typed[0], typed[1], typed[2]);
            assertEquals(422, answer.statusCode(), String.join(" ", typed));
            assertFalse(page(answer).select("#ahead .error").text().isBlank(), String.join(" ", typed));
            assertEquals(typed[0], page(answer).select("#ahead-limit").val());
        }
    }

    @Test
    void staffSeeWhoWaitsAndPackOnlyWhatIsHere() {
        var product = ahead(1, 5, 14);
        var order = made("/it/order?sku=" + sku(product) + "&pieces=3");
        var number = order.replaceFirst("/order/([0-9]+).*", "$1");
        var staff = browser();
        SignInPage.enter(staff, staff("admin"), "/admin/waiting?q=" + sku(product));

        assertTrue(staff.text("tbody tr").contains("2 pieces"), staff.text("tbody tr"));
        assertTrue(staff.text("tbody tr").contains(number));
        lookAlsoAtNight(staff, "waiting");
        staff.open("/admin/orders/" + number);
        assertTrue(staff.text("main").contains("2 wait for goods, expected"));
        lookAlsoAtNight(staff, "order-desk");
        staff.open("/admin/orders/" + number + "/ship");
        assertEquals("1", staff.find("#ship input.input-short").getDomProperty("value"));
        lookAlsoAtNight(staff, "ship");
        staff.fill("#ship input.input-short", "3");
        staff.find("#send").click();
        staff.until(page -> staff.text(".notices").contains("Only 1 of " + sku(product) + " can be packed") ? true : null);
        staff.open(desk(product));
        lookAlsoAtNight(staff, "stock-card");

        var customer = anotherVisitor();
        customer.open(order);
        assertTrue(customer.text("main").contains("1 here, 2 from"));
        assertTrue(customer.text("[role=status]").contains("Not all of it is here yet"));
        look(customer, "order");
        var cart = ProductPage.open(customer, product);
        look(customer, "product");
        customer.width(390);
        cart.addToCart();
        assertTrue(customer.text("dialog[open] .line").contains("On order: from "));
        assertFalse(customer.overflows(), "the drawer must be scrolled sideways");
        customer.width(1366);
        customer.open("/cart");
        look(customer, "cart");
        customer.open("/search?q=" + sku(product).replaceFirst("TEST-", ""));
        look(customer, "search");
    }

    @Test
    void staffReadInTheTimelineOnWhichDayGoodsComeAndFindTheOrderByItsNumber() {
        var product = ahead(1, 5, 14);
        var number = made("/it/order?sku=" + sku(product) + "&pieces=3").replaceFirst("/order/([0-9]+).*", "$1");
        var staff = BrowserlessVisitor.staff(staff("admin"));

        move(product, 5, 30);

        var told = Patience.until(() -> page(staff.get("/admin/orders/" + number)).text(),
                text -> text.contains("Mail about the delay"));
        assertTrue(told.matches(".*Delivery promised anew: " + sku(product) + " · \\d+ [A-Z][a-z]+ \\d{4}.*"), told);
        var found = page(staff.get("/admin/waiting?q=" + number)).select("tbody tr").text();
        assertTrue(found.contains(number) && found.contains("2 pieces"), found);
    }

    /** Nothing runs over the edge of a phone. */
    private static void look(Browser visitor, String name) {
        visitor.width(390);
        assertFalse(visitor.overflows(), name + " must be scrolled sideways");
        visitor.inspect();
        visitor.width(1366);
    }

    /** The same, by day and by night: the back office alone has one. */
    private static void lookAlsoAtNight(Browser staff, String name) {
        look(staff, name);
        staff.width(390);
        staff.lookInTheDark();
        staff.width(1366);
    }
}
