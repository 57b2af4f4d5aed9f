package org.kontor.importing.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.reporting.ReportRun;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.checkout.SessionRetrieveParams;
import com.stripe.param.reporting.ReportRunCreateParams;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.kontor.checkers.Patience;
import org.kontor.importing.demo.deals.ProviderPast;

/**
 * The books of the demo shop, in a database of its own beside a sandbox of its own: every check of the books is silent,
 * also those that hold the provider against the shop. One size at a time: {@code -Ddemo=M}, or S.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DemoBooksIT {

    private static DemoWorld world;

    @BeforeAll
    static void loadTheDemoShop() throws Exception {
        world = DemoWorld.load(DemoSize.valueOf(System.getProperty("demo", "S")));
    }

    @AfterAll
    static void end() {
        world.close();
    }

    private static ProviderPast past(ProviderPast.Provider provider) {
        return new ProviderPast(world.shop(), provider, Runnable::run);
    }

    @Test
    @Order(1)
    void aSandboxThatDoesNotAnswerEndsTheLoadWithASentence() {
        var nowhere = new SandboxProvider("http://127.0.0.1:1", "sk_test_none");
        var refusal = assertThrows(SandboxProvider.Silent.class, nowhere::payouts);
        assertNull(refusal.getCause(), "the server would show the innermost cause instead");
        assertTrue(refusal.getMessage().contains("none answers at http://127.0.0.1:1"), refusal.getMessage());
    }

    @Test
    @Order(2)
    void aHandoverThatIsCutOffGoesOnWhereItEnded() throws SQLException {
        var cutOff = new ProviderPast.Provider() {
            private int calls;

            @Override
            public Set<String> payouts() {
                return world.provider().payouts();
            }

            @Override
            public void take(String lines) {
                world.provider().take(lines);
                if (++calls == 2) {
                    throw new IllegalStateException("the shop is killed here");
                }
            }
        };
        assertThrows(IllegalStateException.class, () -> past(cutOff).handOver());
        var told = world.provider().payouts().size();
        assertTrue(told > 0);
        var left = past(world.provider()).handOver();
        assertTrue(left > 0);
        assertEquals(told + left, world.provider().payouts().size());
        assertEquals(0, past(world.provider()).handOver());
        assertEquals(List.of(), world.findings());
    }

    @Test
    @Order(3)
    void aPastToldTwiceIsKeptOnce() throws SQLException {
        past(new ProviderPast.Provider() {
            @Override
            public Set<String> payouts() {
                return Set.of();
            }

            @Override
            public void take(String lines) {
                world.provider().take(lines);
            }
        }).handOver();
        assertEquals(List.of(), world.findings());
    }

    @Test
    @Order(4)
    void onlyAShopWithTheRightKeyMayTellAPastAndItMustAddUp() throws Exception {
        var before = world.provider().payouts();
        assertEquals(401, tell("sk_test_other", "").statusCode());
        for (var unreadable : List.of("{\"payout\":1", "[]", "{}", "{\"payout\":\"x\"}")) {
            assertEquals(400, tell(DemoWorld.KEY, unreadable).statusCode(), unreadable);
        }
        var wrong = tell(DemoWorld.KEY, "{\"payout\":\"po_notTheDemos1234\",\"arrival_date\":\"2026-01-02\",\"currency\":\"eur\","
                + "\"amount\":5,\"payments\":[]}");
        assertEquals(409, wrong.statusCode());
        assertTrue(wrong.body().contains("come to 0 less fees, not to 5"), wrong.body());
        assertEquals(before, world.provider().payouts());
    }

    private static HttpResponse<String> tell(String key, String body) throws Exception {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(
                URI.create(world.sandboxUrl() + "/sandbox/stripe/past")).header("Authorization", "Bearer " + key)
                .POST(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    @Order(5)
    void aPastPaymentIsFoundByItsPageAndItsPayoutIsItemised() throws StripeException, SQLException {
        var payment = world.anyPayment();
        var session = stripe().v1().checkout().sessions().retrieve(payment.session(), SessionRetrieveParams.builder()
                .addExpand("payment_intent").addExpand("payment_intent.latest_charge").build());
        assertEquals("complete", session.getStatus());
        assertEquals(payment.order(), session.getClientReferenceId());
        assertEquals(payment.amount(), session.getPaymentIntentObject().getAmountReceived());
        assertEquals(payment.lastFour(),
                session.getPaymentIntentObject().getLatestChargeObject().getPaymentMethodDetails().getCard().getLast4());
        var run = stripe().v1().reporting().reportRuns().create(ReportRunCreateParams.builder()
                .setReportType("payout_reconciliation.by_id.itemized.4")
                .setParameters(ReportRunCreateParams.Parameters.builder().setPayout(payment.payout()).build()).build());
        assertEquals("succeeded", Patience.until(() -> status(run.getId()), "succeeded"::equals));
    }

    private static String status(String run) {
        try {
            ReportRun now = stripe().v1().reporting().reportRuns().retrieve(run);
            return now.getStatus();
        } catch (StripeException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Test
    @Order(6)
    void aPastPaymentIsRefundedLikeANewOne() throws StripeException, SQLException {
        var payment = world.anyPayment();
        var refund = stripe().v1().refunds().create(RefundCreateParams.builder().setPaymentIntent(payment.intent())
                .setAmount(100L).putMetadata("refund", "r-1").build());
        assertEquals("succeeded", refund.getStatus());
        assertEquals(100L, stripe().v1().charges().retrieve(payment.charge()).getAmountRefunded());
        assertTrue(world.findings().stream().anyMatch(found -> found.startsWith("G2") && found.contains("r-1")),
                "a refund of which the shop knows nothing is noticed");
    }

    private static StripeClient stripe() {
        return StripeClient.builder().setApiKey(DemoWorld.KEY).setApiBase(world.sandboxUrl() + "/stripe")
                .setMaxNetworkRetries(0).build();
    }
}
