package org.kontor.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kontor.checkers.Patience;
import org.kontor.it.BrowserTest;
import org.kontor.it.BrowserlessVisitor;
import org.kontor.pages.sandbox.PaymentPage;
import org.kontor.pages.store.CheckoutPage;
import org.kontor.pages.store.OrderPage;
import org.kontor.pages.store.ProductPage;
import org.openqa.selenium.support.ui.Select;

/** The switches of the sandbox as people use them, and what the shop does then. */
class FaultPanelIT extends BrowserTest {

    private static final Set<String> NAMED = Set.of("decline", "timeout_after", "server_error", "key_in_use",
            "rate_limit", "webhook_duplicate", "webhook_shuffle", "webhook_delay", "webhook_drop", "wrong_amount",
            "wrong_currency", "wrong_reference", "unknown_status", "slow_debit",
            "other_api_version");

    private static String panel() {
        return sandbox() + "/sandbox/faults";
    }

    @BeforeEach
    @AfterEach
    void everythingBehaves() {
        send(HttpRequest.newBuilder(URI.create(panel())).DELETE().build());
    }

    private void switchOn(String fault, String value, String calls) {
        browser().visit(panel());
        new Select(browser().find("#fault")).selectByValue(fault);
        browser().fill("#value", value);
        browser().fill("#calls", calls);
        browser().find("form[action='/sandbox/faults'] button").click();
        browser().find("form[action='/sandbox/faults/clear'] [value='" + fault + "']");
    }

    @Test
    @DisplayName("The panel has a switch for every fault that the shop must outlive")
    void hasEverySwitch() {
        browser().visit(panel());
        var offered = new Select(browser().find("#fault")).getOptions().stream()
                .map(option -> option.getDomAttribute("value")).toList();
        assertTrue(offered.containsAll(NAMED), offered::toString);
        assertTrue(browser().text("main").contains("Everything behaves."), browser().text("main"));
    }

    @Test
    @DisplayName("A decline switched on in the panel declines the next payment; the one after that goes through")
    void declinesWhatIsPaidNext() {
        ProductPage.open(browser(), product(1995, 5)).addToCart();
        CheckoutPage.open(browser()).contact("panel." + UUID.randomUUID() + "@example.com").delivery().place();
        browser().find("input[name=number]");
        var payment = browser().driver().getCurrentUrl();
        switchOn("decline", "insufficient_funds", "1");
        assertTrue(browser().text("main").contains("Decline the payment"), browser().text("main"));

        browser().visit(payment);
        var page = new PaymentPage(browser()).pay(PaymentPage.GOOD_CARD);
        assertTrue(page.refusal().contains("insufficient funds"), page::refusal);
        browser().complaints();
        page.pay(PaymentPage.GOOD_CARD);

        OrderPage.arrived(browser()).waitFor("Thank you for your order");
        browser().visit(panel());
        assertTrue(browser().text("main").contains("Everything behaves."), browser().text("main"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"wrong_currency, USD", "wrong_reference, is for 20016", "unknown_status, pondering"})
    @DisplayName("F19: what the provider says that cannot be is not believed and stands under Unresolved; the truth pays")
    void believesNothingThatCannotBe(String fault, String trouble) {
        var order = WaitingOrder.of(shop(), product(1995, 5));
        switchOn(fault, "", "");

        order.payAndStayAway();

        assertEquals("true", Patience.until(() -> tables().text("select (trouble like '%' || ? || '%')::text from payment"
                + " where idem_key = ?", trouble, order.key()), "true"::equals));
        assertEquals("PENDING_PAYMENT PENDING", order.status());
        var number = tables().text("select number from orders where email = ?", order.email());
        var row = Jsoup.parse(BrowserlessVisitor.staff(staff("finance")).get("/admin/unresolved").body())
                .select("main tr:contains(" + number + ")").text();
        assertTrue(row.contains(trouble), row);

        everythingBehaves();
        tables().change("update payment set next_check_at = now() where idem_key = ?", order.key());
        assertEquals("CONFIRMED PAID", Patience.until(order::status, "CONFIRMED PAID"::equals));
    }

    @ParameterizedTest(name = "{0} of {1} s")
    @CsvSource({"webhook_delay, 10", "webhook_shuffle, 2"})
    @DisplayName("Notifications that are switched to come late, or in any order, pay the order of who never came back")
    void paysByLateNotificationsAlone(String fault, String seconds) {
        var order = WaitingOrder.of(shop(), product(1995, 5));
        switchOn(fault, seconds, "");

        order.payAndStayAway();

        if (fault.equals("webhook_delay")) {
            assertEquals("PENDING_PAYMENT PENDING", order.status());
        }
        assertEquals("CONFIRMED PAID", Patience.until(order::status, "CONFIRMED PAID"::equals));
    }
}
