package org.kontor.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kontor.it.BrowserlessVisitor;
import org.kontor.it.Outside;

/** No page of the back office leads people to where they are not let in. */
class OfficeLinksIT extends Outside {

    /** Pages of one kind are the same page again: so many of each are looked at. */
    private static final int OF_A_KIND = 2;

    private static String discounted() {
        return made("/it/order?percent=10&invoiced=yes").replaceFirst("/order/([0-9]+).*", "/admin/orders/$1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "orders", "finance", "content"})
    void leadNobodyToAClosedDoor(String role) {
        var order = discounted();
        var visitor = BrowserlessVisitor.staff(staff(role));
        var open = new ArrayDeque<String>();
        open.add("/admin/");
        if (!role.equals("content")) {
            open.add(order);
        }
        var known = new HashSet<>(open);
        var kinds = new HashMap<String, Integer>();
        var closed = new TreeSet<String>();
        while (!open.isEmpty()) {
            var page = open.poll();
            var answer = visitor.get(page);
            assertTrue(answer.statusCode() < 500, page + " " + answer.statusCode());
            Jsoup.parse(answer.body()).select("a[href^=/admin/]").eachAttr("href").stream()
                    .map(href -> href.replaceFirst("#.*", "")).filter(known::add)
                    .filter(href -> isFresh(kinds, href)).forEach(href -> {
                        if (visitor.get(href).statusCode() == 403) {
                            closed.add(page + " leads to " + href);
                        }
                        open.add(href);
                    });
        }
        assertTrue(kinds.size() > 3, kinds::toString);
        assertEquals("", String.join("\n", closed));
    }

    private static boolean isFresh(Map<String, Integer> kinds, String href) {
        var kind = URI.create(href.replace(" ", "%20")).getPath().replaceAll("[0-9]+", "#")
                .replaceAll("(?<=/admin/(products|pages|library|staff|stock)/)[^/]+", "*");
        return kinds.merge(kind, 1, Integer::sum) <= OF_A_KIND;
    }

    @Test
    void showANameWithoutALinkWhereTheRightIsLacking() {
        var order = discounted();

        var clerk = Jsoup.parse(BrowserlessVisitor.staff(staff("orders")).get(order).body());
        var chief = Jsoup.parse(BrowserlessVisitor.staff(staff("admin")).get(order).body());

        assertEquals(1, chief.select(".amounts a[href^=/admin/promotions/]").size());
        assertEquals(0, clerk.select(".amounts a[href^=/admin/promotions/]").size());
        assertTrue(clerk.select(".amounts").text().contains("Test "), clerk.select(".amounts")::text);
    }

    @Test
    void sayOnAnInvoiceWhatItsPaperSaysOfDiscounts() {
        var clerk = BrowserlessVisitor.staff(staff("orders"));
        var order = Jsoup.parse(clerk.get(discounted()).body());

        var invoice = Jsoup.parse(clerk.get(order.select("a[href^=/admin/invoices/]").attr("href")).body());

        var goods = invoice.select("tbody tr").first().text();
        assertTrue(goods.contains("Test ") && goods.matches(".*Discount \u22123,99.€.*"), goods);
    }
}
