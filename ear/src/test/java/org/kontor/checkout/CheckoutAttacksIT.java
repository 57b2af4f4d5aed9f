package org.kontor.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kontor.builders.PaymentPage;
import org.kontor.checkers.Patience;
import org.kontor.it.BrowserlessVisitor;
import org.kontor.it.Outside;
import org.kontor.it.Surroundings;
import org.kontor.payment.Bell;

/** Visitors who send what no page of the checkout lets them send. */
class CheckoutAttacksIT extends Outside {

    private static final String CONTACT = "/checkout?step=contact";

    private final String email = "mallory." + UUID.randomUUID() + "@example.com";
    private final BrowserlessVisitor mallory = new BrowserlessVisitor();

    private void fillCart() {
        var sku = product(1995, 5).replaceFirst("/p/", "").toUpperCase(Locale.ROOT);
        assertEquals(303, mallory.post("/cart/items", Map.of("sku", sku, "quantity", "1")).statusCode());
    }

    private HttpResponse<String> press(HttpResponse<String> page, String form, String button,
            Map<String, String> typed) {
        var fields = new HashMap<>(typed);
        fields.put(button, button);
        return mallory.submit(page, form, fields);
    }

    private HttpResponse<String> enterContact(Map<String, String> more) {
        var typed = new HashMap<>(Map.of("email", email, "name", "Mallory", "street", "Torstraße 14",
                "postcode", "10119", "city", "Berlin"));
        typed.putAll(more);
        return press(mallory.get(CONTACT), "contact", "to-delivery", typed);
    }

    private HttpResponse<String> review() {
        fillCart();
        enterContact(Map.of());
        press(mallory.get("/checkout?step=delivery"), "delivery", "to-payment", Map.of("method", "STANDARD"));
        var page = mallory.get("/checkout?step=payment");
        assertEquals(200, page.statusCode());
        return page;
    }

    /** An order that waits for its money; its page. */
    private String ordered() {
        var pressed = press(review(), "payment", "place", Map.of());
        assertTrue(location(pressed).contains("/pay/"), location(pressed));
        return "/order/" + said("select number || '?key=' || access_key from kontor.orders where email = ?", email);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse(answer.statusCode() + " and no address")
                .replaceFirst("^" + shop(), "");
    }

    private static String said(String question, String about) {
        var database = Surroundings.world().database();
        try (var connection = DriverManager.getConnection(database.url("kontor"), database.user(), "");
                var query = connection.prepareStatement(question)) {
            query.setString(1, about);
            try (var row = query.executeQuery()) {
                return row.next() ? row.getString(1) : "";
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private String orders() {
        return said("select coalesce(string_agg(status || ' ' || payment_status || ' ' || total_minor, ', '), '')"
                + " from kontor.orders where email = ?", email);
    }

    private static String number(String orderPage) {
        return orderPage.replaceFirst("/order/", "").replaceFirst("[?].*", "");
    }

    private static String pageAtTheProvider(String orderPage) {
        return said("select gateway_ref from kontor.payment where reference = ?", number(orderPage));
    }

    private String heading(String orderPage) {
        return Jsoup.parse(mallory.get(orderPage).body()).select("#order h1").text();
    }

    @Test
    @DisplayName("A12: who skips steps is led to the first that is missing, and nothing is ordered")
    void leadsToTheStepThatIsMissing() {
        assertEquals("/cart", location(mallory.get("/checkout?step=payment")), "without a cart");
        fillCart();
        assertEquals(CONTACT, location(mallory.get("/checkout?step=payment")));
        assertEquals(CONTACT, location(mallory.get("/checkout?step=delivery")));
        var forged = mallory.submit(mallory.get(CONTACT), "contact", Map.of("payment", "payment", "place", "place",
                "to-payment", "to-payment", "delivery", "delivery", "pay", "TRANSFER"));
        assertTrue(forged.statusCode() < 500, forged.body());
        assertEquals(1, Jsoup.parse(forged.body()).select("form#contact").size(), "the same step once more");
        enterContact(Map.of());
        assertEquals("/checkout?step=delivery", location(mallory.get("/checkout?step=payment")));
        mallory.submit(mallory.get("/checkout?step=delivery"), "delivery", Map.of("payment", "payment",
                "place", "place"));
        assertEquals("", orders());
    }

    @Test
    @DisplayName("A12: an order button pressed again after the order leads to that order and makes no other")
    void findsTheOrderOfAButtonThatIsPressedAgain() {
        var review = review();
        var first = location(press(review, "payment", "place", Map.of()));
        assertEquals(first, location(press(review, "payment", "place", Map.of())));
        assertEquals(303, PaymentPage.pay(first, PaymentPage.GOOD_CARD));
        var page = "/order/" + said("select number || '?key=' || access_key from kontor.orders where email = ?", email);
        mallory.get(page.replaceFirst("/order/", "/checkout/return/"));

        assertEquals(page, location(press(review, "payment", "place", Map.of())));
        assertEquals("CONFIRMED PAID 2485", orders());
    }

    @Test
    @DisplayName("A1, A2: prices, totals and steps that are posted along with a form change nothing")
    void takesNoPriceFromAnybody() {
        var more = Map.of("total", "1", "price", "1", "seen.total", "1", "checkoutPage.seen.total", "1", "version", "0",
                "currency", "JPY", "unit", "1", "discount", "2484");
        fillCart();
        enterContact(more);
        var typed = new HashMap<>(more);
        typed.put("method", "STANDARD");
        press(mallory.get("/checkout?step=delivery"), "delivery", "to-payment", typed);
        var placed = press(mallory.get("/checkout?step=payment"), "payment", "place", more);
        assertTrue(location(placed).contains("/pay/"), location(placed));
        assertEquals("PENDING_PAYMENT PENDING 2485", orders());
    }

    @ParameterizedTest
    @CsvSource({"2485, 1, another total", "2485, 2486, a larger total", "EUR, USD, another currency",
            "0 , 2484 , a gift card that is none", "^[0-9]+, 0, an older cart", ".*, , nothing at all"})
    @DisplayName("A2: who changes what the order form says was seen is shown the order anew, and nothing is ordered")
    void ordersOnlyWhatWasSeen(String shown, String claimed, String what) {
        var review = review();
        var seen = Jsoup.parse(review.body()).select("[name=seen]").val();
        var forged = seen.replaceFirst(shown, claimed == null ? "" : claimed);
        assertNotEquals(seen, forged, what);

        var answer = press(review, "payment", "place", Map.of("seen", forged));

        assertEquals(422, answer.statusCode(), what);
        var page = Jsoup.parse(answer.body());
        assertTrue(page.select("[role=alert]").text().contains("changed"), () -> page.select("main").text());
        assertEquals(seen, page.select("[name=seen]").val(), "the form as it should be");
        assertEquals("", orders());
    }

    @Test
    @DisplayName("A4: two codes that each take everything off leave goods for nothing, never for less, and the delivery")
    void givesNoMoreThanEverything() {
        fillCart();
        for (var turn = 0; turn < 2; turn++) {
            mallory.submit(mallory.get("/cart"), "cart", Map.of("code", made("/it/coupon?percent=100"), "enter-code", ""));
        }
        enterContact(Map.of());
        press(mallory.get("/checkout?step=delivery"), "delivery", "to-payment", Map.of("method", "STANDARD"));
        press(mallory.get("/checkout?step=payment"), "payment", "place", Map.of("total", "-1", "discount", "99999"));
        assertTrue(Set.of("PENDING_PAYMENT PENDING 490", "CONFIRMED PAID 0").contains(orders()), this::orders);
        assertEquals("0", said("select min(l.line_minor) from audit.v_line l join kontor.orders o on o.id = l.order_id"
                + " where o.email = ?", email));
    }

    @Test
    @DisplayName("A5: what is put into the cart after the order is not in it; its page takes the order's total")
    void sellsNothingMoreForTheOldAmount() {
        var pressed = press(review(), "payment", "place", Map.of());
        var sku = product(99_900, 5).replaceFirst("/p/", "").toUpperCase(Locale.ROOT);
        assertEquals(303, mallory.post("/cart/items", Map.of("sku", sku, "quantity", "5")).statusCode());

        assertEquals(303, PaymentPage.pay(location(pressed), PaymentPage.GOOD_CARD));
        var page = "/order/" + said("select number || '?key=' || access_key from kontor.orders where email = ?", email);
        mallory.get(page.replaceFirst("/order/", "/checkout/return/"));

        assertEquals("CONFIRMED PAID 2485", orders());
        assertEquals("2485", said("select sum(captured_minor) from kontor.payment where reference = ?", number(page)));
        assertEquals("0", said("select count(*) from audit.v_line where sku = ?", sku));
        assertEquals("5", Jsoup.parse(mallory.get("/cart").body()).select("input[type=number]").val());
    }

    @Test
    @DisplayName("A2: fields that are shown and locked stay as they are when they are posted")
    void leavesLockedFieldsAsTheyAre() {
        var limits = "select concat_ws(' ', version, hold_above_minor) from kontor.risk_limits where 'any' = ?";
        var before = said(limits, "any");
        var clerk = BrowserlessVisitor.staff(staff("ORDERS"));
        var page = clerk.get("/admin/fraud");
        var locked = Jsoup.parse(page.body()).getElementById("hold-above");
        assertTrue(locked.hasAttr("disabled"));

        var answer = clerk.submit(page, "limits", Map.of("hold-above", "1.00", "brake-shop", "1", "starts", "1",
                "save", "save"));

        assertTrue(answer.statusCode() < 500, answer.body());
        assertEquals(before, said(limits, "any"));
        assertEquals(locked.val(), Jsoup.parse(clerk.get("/admin/fraud").body()).getElementById("hold-above").val());
    }

    @Test
    @DisplayName("A7: an address that claims that the order is paid is not believed")
    void believesNoReturnAddress() {
        var page = ordered();
        var back = page.replaceFirst("/order/", "/checkout/return/");
        var claims = "&status=paid&redirect_status=succeeded&payment_status=paid&session_id=cs_test_forged";
        assertEquals(page, location(mallory.get(back + claims)));
        assertEquals("Not paid yet", heading(page));
        assertEquals("Not paid yet", heading(page + "&status=paid&paid=true"));
        assertEquals("PENDING_PAYMENT PENDING 2485", orders());
        assertEquals(404, mallory.get(back.replaceFirst("key=.*", "key=" + "0".repeat(32)) + claims).statusCode());
        assertEquals(404, mallory.get(back.replaceFirst("[?].*", "") + "?status=paid").statusCode());
    }

    @Test
    @DisplayName("A6: the paid page of another order pays nothing, neither in a return address nor in a notification")
    void paysNothingWithThePaymentOfAnother() {
        var other = paidOrder();
        var page = ordered();
        var session = pageAtTheProvider(other);
        var back = page.replaceFirst("/order/", "/checkout/return/") + "&session_id=" + session;
        assertEquals(page, location(mallory.get(back)));
        assertEquals(404, mallory.get("/checkout/return/" + number(page) + other.replaceFirst(".*[?]", "?"))
                .statusCode(), "with the key of the other order");
        tell(session, said("select idem_key from kontor.payment where reference = ?", number(page)));

        assertEquals("Not paid yet", heading(page));
        assertEquals("PENDING_PAYMENT PENDING 2485", orders());
        assertEquals("1 4480", said("select count(*) || ' ' || sum(captured_minor) from kontor.payment"
                + " where reference = ?", number(other)));
    }

    /** A notification about the page of one payment that names the key of another, and that is signed all the same. */
    private static void tell(String session, String key) {
        var event = "evt_" + UUID.randomUUID();
        var body = """
                {"id":"%s","type":"checkout.session.completed","data":{"object":{"id":"%s","object":"checkout.session",\
                "payment_status":"paid","amount_total":2485,"metadata":{"payment":"%s"}}}}""".formatted(event,
                session, key);
        var secret = Surroundings.world().wiring().shop().get("KONTOR_STRIPE_WEBHOOK_SECRET");
        assertEquals(200, send(HttpRequest.newBuilder(URI.create(shop() + "/hooks/stripe"))
                .header("Stripe-Signature", Bell.signature(secret, Instant.now(), body))
                .POST(HttpRequest.BodyPublishers.ofString(body)).build()).statusCode());
        assertEquals("APPLIED 0", Patience.until(() -> said("select status || ' ' || coalesce(effects, 0)"
                + " from kontor.inbox where event_id = ?", event), "APPLIED 0"::equals));
    }
}
