package org.kontor.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kontor.it.BrowserlessVisitor;
import org.kontor.it.Outside;

/**
 * Amounts that nobody means, sent to every form of the back office that moves money or says a price. All are refused in
 * words and change nothing; a number that keeps a decimal parser busy for minutes is never parsed.
 */
class AmountFormsIT extends Outside {

    /** No numbers of ours: too large to parse, of another alphabet, negative, and more decimals than a euro has. */
    private static final List<String> STRANGE = List.of("1E50000000", "١٢", "-1", "19.955");
    /** Ten digits before the point are above what any amount of the house may be. */
    private static final String ABOVE_THE_CAP = "1000000000";

    private static BrowserlessVisitor clerk;

    private final String mark = UUID.randomUUID().toString();

    private static BrowserlessVisitor clerk() {
        if (clerk == null) {
            clerk = BrowserlessVisitor.staff(staff("ADMIN"));
        }
        return clerk;
    }

    /** Sends strange amounts, and these, as the form's button does; each must be refused in words. */
    private static void assertRefused(String path, String form, String field, String button, Map<String, String> more,
            String... amounts) {
        for (var amount : Stream.concat(STRANGE.stream(), Stream.of(amounts)).toList()) {
            var typed = new HashMap<>(more);
            typed.put(field, amount);
            typed.put(button, button);
            var page = clerk().get(path);
            assertEquals(200, page.statusCode(), path);
            assertFalse(Jsoup.parse(page.body()).select("form#" + form + " [name='" + field + "']").isEmpty(), field);
            var answer = clerk().submit(page, form, typed);
            assertTrue(answer.statusCode() < 500, path + " answered " + answer.statusCode() + " to " + amount);
            var said = Jsoup.parse(answer.body());
            assertFalse(said.select(".error, .notice, .notices").text().isBlank(), () -> amount + ": "
                    + said.select("main").text());
        }
    }

    private static String number(String order) {
        return order.replaceAll("/order/|[?].*", "");
    }

    @Test
    @DisplayName("A10, A62: a refund of an amount that is none, or more than is left, gives nothing back")
    void refund() {
        var order = number(paidOrder());
        assertRefused("/admin/orders/" + order + "/refund", "refund", "line:0:amount", "grant", Map.of("reason",
                "a test"), ABOVE_THE_CAP, "99999");
        assertEquals("0", tables().text("select sum(refunded_minor) from payment where reference = ?", order));
        assertEquals("0", tables().text("select count(*) from refund where order_number = ?", order));
    }

    @Test
    @DisplayName("A10, A62: a capture of an amount that is none, or more than is reserved, takes nothing")
    void capture() {
        var order = number(made("/it/order?reserved=1"));
        assertRefused("/admin/orders/" + order + "/reserved", "reserved", "amount", "take", Map.of("reason", "a test",
                "sure", "on"), ABOVE_THE_CAP, "99999");
        assertEquals("0", tables().text("select sum(captured_minor) from payment where reference = ?", order));
    }

    @Test
    @DisplayName("A62: store credit of an amount that is none is not given")
    void credit() {
        var email = "credit." + mark + "@example.com";
        assertRefused("/admin/gift-cards/new", "credit", "value", "give", Map.of("email", email, "reason", "a test"),
                ABOVE_THE_CAP, "0");
        assertEquals("0", tables().text("select count(*) from gift_card where email = ?", email));
    }

    @Test
    @DisplayName("A62: a receipt of an amount that is none is not entered")
    void receipt() {
        assertRefused("/admin/receipts", "enter", "amount", "save", Map.of("reference", mark, "day",
                LocalDate.now().toString(), "payer", "Ada"), ABOVE_THE_CAP, "0");
        assertEquals("0", tables().text("select count(*) from receipt where reference = ?", mark));
    }

    @Test
    @DisplayName("A4, A62: a discount of an amount that is none is not given")
    void discount() {
        var draft = made("/it/order?draft=1");
        assertRefused(draft, "drafting", "discount-value", "discount-give", Map.of("discount-kind", "AMOUNT",
                "discount-label", "a test", "discount-reason", "a test"), ABOVE_THE_CAP, "0");
        assertEquals("", Jsoup.parse(clerk().get(draft).body()).select("#given .item").text());
    }

    @Test
    @DisplayName("A3, A62: a price that is none, or above what the house allows, is not taken")
    void price() {
        var editor = "/admin/products/" + product(1995, 5).replaceFirst("/p/", "");
        assertRefused(editor, "edit", "variants:0:price", "save", Map.of(), ABOVE_THE_CAP);
        assertEquals("19,95", Jsoup.parse(clerk().get(editor).body()).select("[name='variants:0:price']").val());
    }
}
