package org.kontor.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.stripe.exception.StripeException;
import com.stripe.param.RefundListParams;
import com.stripe.model.checkout.Session;
import com.stripe.param.ChargeListParams;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The hosted payment page, paid as a customer without script would pay it. */
@ExtendWith(RunningSandbox.class)
class PayPageTest {

    private final World world;

    PayPageTest(World world) {
        this.world = world;
    }

    @Test
    void showsWhatIsPaidAndEscapesIt() throws StripeException {
        var page = world.get("/pay/" + world.open("P-1").getId());
        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains("Chair &quot;Ljung&quot; &lt;oak&gt;"), page.body());
        assertTrue(page.body().contains("Pay €104.70"), page.body());
        assertFalse(page.body().contains("<script"), "the page works without script");
        assertTrue(page.headers().firstValue("Content-Security-Policy").orElse("")
                .contains("form-action http://127.0.0.1:8080 'self'"));
    }

    @Test
    void takesTheMoneyAndSendsTheCustomerBack() throws StripeException {
        var session = world.open("P-2");
        var answer = world.pay(session, "4242 4242 4242 4242");
        assertEquals(303, answer.statusCode());
        assertEquals("http://127.0.0.1:8080/checkout/return?session=" + session.getId(),
                answer.headers().firstValue("Location").orElse(""));
        var paid = world.read(session);
        assertEquals("complete", paid.getStatus());
        assertEquals("paid", paid.getPaymentStatus());
        assertNull(paid.getUrl());
        var intent = paid.getPaymentIntentObject();
        assertEquals("succeeded", intent.getStatus());
        assertEquals(10_470L, intent.getAmountReceived());
        assertEquals(Map.of("order", "P-2"), intent.getMetadata());
        var card = intent.getLatestChargeObject().getPaymentMethodDetails().getCard();
        assertEquals("visa", card.getBrand());
        assertEquals("4242", card.getLast4());
        assertEquals("Ada Byron", intent.getLatestChargeObject().getBillingDetails().getName());
    }

    @Test
    void thePeopleThereGiveMoneyBackWithoutTheShopsNotes() throws StripeException {
        var intent = world.paid("P-5").getPaymentIntentObject().getId();
        assertTrue(world.get("/").body().contains("/sandbox/payments/" + intent + "/refund"));
        assertEquals(303, world.post("/sandbox/payments/" + intent + "/refund", Map.of("from", "page", "amount", "4.70"))
                .statusCode());
        assertEquals(400, world.post("/sandbox/payments/" + intent + "/refund", Map.of("amount", "much")).statusCode());
        assertEquals(400, world.post("/sandbox/payments/" + intent + "/refund", Map.of("amount", "100.01"))
                .statusCode());
        var made = world.stripe().v1().refunds().list(RefundListParams.builder().setPaymentIntent(intent).build())
                .getData();
        assertEquals(470L, made.get(0).getAmount());
        assertEquals(Map.of(), made.get(0).getMetadata());
    }

    @Test
    void neverKeepsACardNumber() throws StripeException {
        var session = world.paid("P-3");
        assertFalse(session.getLastResponse().body().contains("4242424242424242"));
        assertFalse(world.pay(world.open("P-4"), "4000000000000002").body().contains("value=\"4000000000000002\""));
    }

    @ParameterizedTest
    @CsvSource({
        "4000000000000002, card_declined, generic_decline, Your card was declined.",
        "4000000000009995, card_declined, insufficient_funds, Your card has insufficient funds.",
        "4000000000000069, expired_card, expired_card, Your card has expired.",
        "4000000000000127, incorrect_cvc, incorrect_cvc, Your card&#39;s security code is incorrect.",
        "4111111111111111, card_declined, test_mode_live_card, used a non test card"})
    void saysWhyACardIsDeclined(String number, String code, String declineCode, String sentence)
            throws StripeException {
        var session = world.open("P-5");
        var answer = world.pay(session, number);
        assertEquals(402, answer.statusCode());
        assertTrue(answer.body().contains(sentence), answer.body());
        var still = world.read(session);
        assertEquals("open", still.getStatus());
        assertEquals("requires_payment_method", still.getPaymentIntentObject().getStatus());
        assertEquals(code, still.getPaymentIntentObject().getLastPaymentError().getCode());
        assertEquals(declineCode, still.getPaymentIntentObject().getLastPaymentError().getDeclineCode());
        assertEquals(303, world.pay(session, "5555555555554444").statusCode(), "another card may be tried");
    }

    @Test
    void pointsAtEachFieldThatCannotBeRight() throws StripeException {
        var session = world.open("P-6");
        var answer = world.post("/pay/" + session.getId(), Map.of("means", "card", "number", "4242424242424241",
                "expiry", "01/20", "cvc", "1", "name", ""));
        assertEquals(422, answer.statusCode());
        for (var sentence : new String[] {"Your card number is invalid.", "expiration date is in the past",
            "security code is incomplete", "The name on the card is missing."}) {
            assertTrue(answer.body().contains(sentence), sentence);
        }
        assertNull(world.read(session).getPaymentIntent(), "nothing was tried");
    }

    @Test
    void takesTheMoneyOnceForADoubleClick() throws StripeException {
        var session = world.open("P-7");
        IntStream.range(0, 8).parallel().forEach(click ->
                assertEquals(303, world.pay(session, "4242424242424242").statusCode()));
        var charges = world.stripe().v1().charges().list(ChargeListParams.builder()
                .setPaymentIntent(world.read(session).getPaymentIntent()).build());
        assertEquals(1, charges.getData().size());
    }

    @Test
    void asksForThreeDSecure() throws StripeException {
        var session = challenged("P-8", "4000002500003155");
        assertEquals("requires_action", world.read(session).getPaymentIntentObject().getStatus());
        assertTrue(world.get("/pay/" + session.getId() + "/challenge").body().contains("Complete"));
        var answer = world.post("/pay/" + session.getId() + "/challenge", Map.of("answer", "complete"));
        assertEquals(303, answer.statusCode());
        var paid = world.read(session);
        assertEquals("paid", paid.getPaymentStatus());
        assertEquals("authenticated", paid.getPaymentIntentObject().getLatestChargeObject().getPaymentMethodDetails()
                .getCard().getThreeDSecure().getResult());
    }

    @Test
    void staysOpenWhenThreeDSecureFails() throws StripeException {
        var session = challenged("P-9", "4000002760003184");
        var answer = world.post("/pay/" + session.getId() + "/challenge", Map.of("answer", "fail"));
        assertEquals(402, answer.statusCode());
        assertTrue(answer.body().contains("We are unable to authenticate your payment method."), answer.body());
        var still = world.read(session);
        assertEquals("open", still.getStatus());
        assertEquals("payment_intent_authentication_failure",
                still.getPaymentIntentObject().getLastPaymentError().getCode());
    }

    private Session challenged(String order, String number) throws StripeException {
        var session = world.open(order);
        var answer = world.pay(session, number);
        assertEquals("/pay/" + session.getId() + "/challenge", answer.headers().firstValue("Location").orElse(""));
        return session;
    }

    @Test
    void endsABankDebitLater() throws StripeException {
        var session = world.open("P-10");
        assertEquals(303, world.debit(session, "DE89 3704 0044 0532 0130 00").statusCode());
        var processing = world.read(session);
        assertEquals("complete", processing.getStatus());
        assertEquals("unpaid", processing.getPaymentStatus());
        assertEquals("processing", processing.getPaymentIntentObject().getStatus());
        world.forward(11);
        assertEquals("paid", world.read(session).getPaymentStatus());
        assertEquals("succeeded", world.read(session).getPaymentIntentObject().getStatus());
        world.hooks().await(message -> message.type().equals("checkout.session.async_payment_succeeded")
                && message.body().contains(session.getId()));
    }

    @Test
    void endsABankDebitBadlyByTheButton() throws StripeException {
        var session = world.open("P-11");
        world.debit(session, "DE08370400440532013003");
        var intent = world.read(session).getPaymentIntent();
        assertEquals(200, world.post("/sandbox/payments/" + intent + "/end", Map.of("outcome", "failed")).statusCode());
        var failed = world.read(session);
        assertEquals("unpaid", failed.getPaymentStatus());
        assertEquals("requires_payment_method", failed.getPaymentIntentObject().getStatus());
        assertEquals("failed", failed.getPaymentIntentObject().getLatestChargeObject().getStatus());
        world.forward(200);
        assertEquals("requires_payment_method", world.read(session).getPaymentIntentObject().getStatus());
    }

    @Test
    void saysThatAPageIsDoneOrUnknown() throws StripeException {
        assertTrue(world.get("/pay/" + world.paid("P-12").getId()).body().contains("This payment is complete"));
        assertEquals(404, world.get("/pay/cs_test_none").statusCode());
    }
}
