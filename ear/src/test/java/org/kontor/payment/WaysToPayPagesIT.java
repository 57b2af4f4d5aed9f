package org.kontor.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kontor.it.BrowserTest;
import org.kontor.pages.sandbox.PaymentPage;
import org.kontor.pages.store.CheckoutPage;
import org.kontor.pages.store.OrderPage;
import org.kontor.pages.store.ProductPage;

/** Ways to pay that take more than a card number: the bank asks who it is, or transfers the money days later. */
class WaysToPayPagesIT extends BrowserTest {

    private static final String ACCOUNT = "DE89 3704 0044 0532 0130 00";

    @BeforeEach
    @AfterEach
    void everythingBehaves() {
        send(HttpRequest.newBuilder(URI.create(sandbox() + "/sandbox/faults")).DELETE().build());
    }

    private PaymentPage payment() {
        ProductPage.open(browser(), product(1995, 5)).addToCart();
        return CheckoutPage.open(browser()).contact("ways." + UUID.randomUUID() + "@example.com").delivery().place();
    }

    private static String status(OrderPage order) {
        return tables().text("select o.status || ' ' || p.status from orders o join payment p"
                + " on p.reference = o.number where o.number = ? order by p.id desc", order.number());
    }

    @ParameterizedTest
    @ValueSource(strings = {"4000 0027 6000 3184", "4000 0025 0000 3155"})
    @DisplayName("PAY-03: a card whose bank asks for 3-D Secure pays the order once the customer has proved who it is")
    void payAfterTheBankHasAsked(String card) {
        payment().pay(card).answer("complete");

        var order = OrderPage.arrived(browser());
        order.waitFor("Thank you for your order");
        assertEquals("CONFIRMED CAPTURED", status(order));
    }

    @Test
    @DisplayName("PAY-03: who does not prove it pays nothing and may take another card")
    void payNothingWhenTheBankIsNotAnswered() {
        var page = payment().pay("4000 0027 6000 3184").answer("fail");
        assertTrue(page.refusal().contains("unable to authenticate"), page::refusal);
        browser().complaints();

        page.turnRound();
        var order = OrderPage.arrived(browser());
        order.waitFor("Not paid yet");
        assertEquals("PENDING_PAYMENT REQUIRES_ACTION", status(order));
        browser().find("[data-pay]").click();
        browser().find("input[name=number]");
        new PaymentPage(browser()).pay(PaymentPage.GOOD_CARD);
        OrderPage.arrived(browser()).waitFor("Thank you for your order");
    }

    @Test
    @DisplayName("PAY-03: the order's page says that the bank transfers, then that it failed, and offers another way")
    void tellThatTheBankTransfersAndThatItFailed() {
        var page = payment();
        send(HttpRequest.newBuilder(URI.create(sandbox() + "/sandbox/faults")).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"fault\":\"slow_debit\",\"calls\":1}")).build());
        page.debit(ACCOUNT);

        var order = OrderPage.arrived(browser());
        order.waitFor("Your bank is transferring the money");
        assertEquals("PENDING_PAYMENT PROCESSING", status(order));
        assertTrue(browser().text(".order-state").contains("This can take some days"), browser().text(".order-state"));
        assertTrue(browser().all("[data-pay]").isEmpty(), "nothing to pay again");
        assertTrue(browser().all("form[action$='/cancel']").isEmpty(), "nor to be called off meanwhile");
        var intent = tables().text("select intent_ref from payment where reference = ?", order.number());
        send(HttpRequest.newBuilder(URI.create(sandbox() + "/sandbox/payments/" + intent + "/end?outcome=failed"))
                .POST(HttpRequest.BodyPublishers.noBody()).build());

        order.waitFor("The payment did not go through");
        browser().find("[data-pay]").click();
        browser().find("input[name=number]");
        new PaymentPage(browser()).pay(PaymentPage.GOOD_CARD);
        OrderPage.arrived(browser()).waitFor("Thank you for your order");
        assertEquals("CONFIRMED CAPTURED", status(order));
    }
}
