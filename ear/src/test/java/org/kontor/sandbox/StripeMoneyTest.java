package org.kontor.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.BalanceTransaction;
import com.stripe.model.Payout;
import com.stripe.model.reporting.ReportRun;
import com.stripe.param.BalanceTransactionListParams;
import com.stripe.param.EventListParams;
import com.stripe.param.RefundListParams;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.reporting.ReportRunCreateParams;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.checkers.Patience;

/** Refunds, fees, payouts and the report that itemises them. */
@ExtendWith(RunningSandbox.class)
class StripeMoneyTest {

    private final World world;

    StripeMoneyTest(World world) {
        this.world = world;
    }

    @Test
    void bookOnePointFivePercentAndAQuarter() throws StripeException {
        var charge = world.paid("M-1").getPaymentIntentObject().getLatestCharge();
        var booked = world.booked(charge);
        assertEquals(10_470L, booked.getAmount());
        assertEquals(157 + 25, booked.getFee());
        assertEquals(10_470 - 182, booked.getNet());
        assertEquals("charge", booked.getReportingCategory());
        assertEquals("pending", booked.getStatus());
        assertEquals(booked.getFee(), booked.getFeeDetails().get(0).getAmount());
    }

    @Test
    void refundsPartByPartAndNeverMoreThanIsLeft() throws StripeException {
        var intent = world.paid("M-7").getPaymentIntent();
        var first = world.refund(intent, 4_000);
        assertEquals("succeeded", first.getStatus());
        assertEquals(-4_000L, world.booked(first.getId()).getNet());
        assertThrows(InvalidRequestException.class, () -> world.refund(intent, 6_471));
        world.refund(intent, 6_470);
        var over = assertThrows(InvalidRequestException.class, () -> world.refund(intent, 1));
        assertEquals("charge_already_refunded", over.getCode());
        var made = world.stripe().v1().refunds().list(RefundListParams.builder().setPaymentIntent(intent).build());
        assertEquals(2, made.getData().size());
        assertEquals("M-7", made.getData().get(0).getMetadata().get("order"));
    }

    @Test
    void refundsOnceForManyEagerCallers() throws StripeException {
        var intent = world.paid("M-8").getPaymentIntent();
        var refunded = IntStream.range(0, 16).parallel().filter(caller -> refundsAll(intent)).count();
        assertEquals(1, refunded);
    }

    private boolean refundsAll(String intent) {
        try {
            return world.refund(intent, 10_470).getAmount() == 10_470;
        } catch (StripeException refused) {
            return false;
        }
    }

    @Test
    void paysOutEachDayAtMidnightPerCurrency() throws StripeException {
        world.forward(World.DAY);
        var euro = world.paid("M-9").getPaymentIntentObject();
        world.refund(euro.getId(), 470);
        var yen = world.open(SessionCreateParams.builder().setMode(SessionCreateParams.Mode.PAYMENT)
                .setSuccessUrl("http://127.0.0.1:8080/").addLineItem(World.line("Lamp", 3_000, 1, "jpy"))
                .setCustomerEmail("ada@example.org").build());
        world.pay(yen, "5555555555554444");
        world.forward(World.DAY);
        var payouts = world.stripe().v1().payouts().list().getData();
        var inEuro = payouts.stream().filter(each -> each.getCurrency().equals("eur")).findFirst().orElseThrow();
        var inYen = payouts.stream().filter(each -> each.getCurrency().equals("jpy")).findFirst().orElseThrow();
        assertEquals("paid", inEuro.getStatus());
        assertEquals("completed", inEuro.getReconciliationStatus());
        assertEquals(0, inEuro.getArrivalDate() % World.DAY);
        assertEquals(3_000 - 45 - 25, inYen.getAmount());
        assertReportAddsUp(inEuro);
        assertReportAddsUp(inYen);
        assertEquals("available", world.booked(euro.getLatestCharge()).getStatus());
        assertTrue(world.stripe().v1().events().list(EventListParams.builder()
                .setType("payout.reconciliation_completed").build()).getData().stream()
                .anyMatch(event -> event.toJson().contains(inEuro.getId())));
    }

    private void assertReportAddsUp(Payout payout) throws StripeException {
        var items = world.stripe().v1().balanceTransactions().list(BalanceTransactionListParams.builder()
                .setPayout(payout.getId()).setLimit(100L).build()).getData();
        assertEquals(0, items.stream().mapToLong(BalanceTransaction::getNet).sum(),
                "with the payout's own transaction");
        var rows = report(payout).lines().toList();
        var columns = List.of(rows.get(0).split(","));
        assertEquals(items.size() - 1, rows.size() - 1);
        var net = BigDecimal.ZERO;
        for (var row : rows.subList(1, rows.size())) {
            var cells = row.split(",", -1);
            assertEquals(payout.getId(), cells[columns.indexOf("automatic_payout_id")]);
            assertEquals(new BigDecimal(cells[columns.indexOf("net")]), new BigDecimal(cells[columns.indexOf("gross")])
                    .subtract(new BigDecimal(cells[columns.indexOf("fee")])));
            net = net.add(new BigDecimal(cells[columns.indexOf("net")]));
        }
        var decimals = payout.getCurrency().equals("jpy") ? 0 : 2;
        assertEquals(BigDecimal.valueOf(payout.getAmount(), decimals), net, "the report is in major units");
    }

    private String report(Payout payout) throws StripeException {
        var runs = world.stripe().v1().reporting().reportRuns();
        ReportRun run = runs.create(ReportRunCreateParams.builder().setReportType("payout_reconciliation.itemized.5")
                .setParameters(ReportRunCreateParams.Parameters.builder().setIntervalStart(payout.getArrivalDate())
                        .setIntervalEnd(payout.getArrivalDate() + World.DAY).setCurrency(payout.getCurrency())
                        .addColumn("automatic_payout_id").addColumn("gross").addColumn("fee").addColumn("net")
                        .addColumn("reporting_category").addColumn("payment_intent_id").build()).build());
        assertEquals("pending", run.getStatus());
        var file = Patience.until(() -> now(run), now -> now.getStatus().equals("succeeded")).getResult();
        assertEquals(401, world.get(file.getUrl()).statusCode(), "a report is not for everybody");
        return world.send(world.request(file.getUrl()).header("Authorization", "Bearer sk_test_kontor").GET()).body();
    }

    private ReportRun now(ReportRun run) {
        try {
            return world.stripe().v1().reporting().reportRuns().retrieve(run.getId());
        } catch (StripeException trouble) {
            throw new IllegalStateException(trouble);
        }
    }

    @Test
    void paysADayOutOnceWhenItIsAskedTwice() throws StripeException {
        world.paid("M-10");
        var first = world.post("/sandbox/payouts/run", Map.of()).body();
        assertTrue(first.contains("\"object\": \"payout\""), first);
        assertTrue(world.post("/sandbox/payouts/run", Map.of()).body().contains("\"payouts\": []"));
    }

    @Test
    void keepsBooksThatSumToZero() throws StripeException {
        var order = World.fresh("M");
        world.refund(world.paid(order).getPaymentIntent(), 1_000);
        var journal = world.json("/sandbox/journal").getAsJsonObject();
        for (var currency : journal.getAsJsonObject("sums").entrySet()) {
            assertProof(currency.getValue().getAsJsonObject());
        }
        var charge = journal.getAsJsonArray("charges").asList().stream().map(each -> each.getAsJsonObject())
                .filter(each -> each.get("client_reference_id").toString().contains(order)).findFirst().orElseThrow();
        assertEquals(10_470, charge.get("amount_captured").getAsLong());
        assertEquals(1_000, charge.get("amount_refunded").getAsLong());
        assertEquals(order, charge.getAsJsonObject("metadata").get("order").getAsString());
    }

    private static void assertProof(JsonObject sums) {
        assertEquals(0, sums.get("proof").getAsLong());
        assertEquals(sums.get("charged").getAsLong() - sums.get("refunded").getAsLong() - sums.get("fees").getAsLong(),
                sums.get("paid_out").getAsLong() + sums.get("balance").getAsLong());
    }
}
