package org.kontor.payment.stripe;

import com.stripe.exception.StripeException;
import com.stripe.model.reporting.ReportRun;
import com.stripe.param.PayoutListParams;
import com.stripe.param.reporting.ReportRunCreateParams;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.kontor.payment.PayoutSource;

/**
 * Stripe's payouts with the itemised payout reconciliation report
 * (report type {@code payout_reconciliation.itemized.5}, dates in UTC).
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NEVER)
public class StripePayouts implements PayoutSource {

    private static final String REPORT = "payout_reconciliation.itemized.5";
    private static final int ASK_TIMES = 60;
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration WAIT = Duration.ofSeconds(30);
    private static final long PAGE = 100;

    @Inject
    private StripeAccount account;

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();

    @Override
    public String name() {
        return StripeGateway.NAME;
    }

    @Override
    public List<Payout> payouts(LocalDate from, LocalDate to) {
        try {
            var arrival = PayoutListParams.ArrivalDate.builder().setGte(seconds(from)).setLt(seconds(to.plusDays(1)))
                    .build();
            var found = new ArrayList<Payout>();
            String after = null;
            do {
                var page = account.client().v1().payouts()
                        .list(PayoutListParams.builder().setArrivalDate(arrival).setLimit(PAGE)
                        .setStartingAfter(after).build());
                page.getData().forEach(payout -> found.add(read(payout)));
                after = page.getHasMore() ? page.getData().get(page.getData().size() - 1).getId() : null;
            } while (after != null);
            return found;
        } catch (StripeException silence) {
            throw new IllegalStateException("The payment provider did not list its payouts", silence);
        }
    }

    private static Payout read(com.stripe.model.Payout payout) {
        return new Payout(payout.getId(), LocalDate.ofInstant(Instant.ofEpochSecond(payout.getArrivalDate()),
                ZoneOffset.UTC),
                StripeMoney.read(payout.getAmount(), payout.getCurrency()), payout.getStatus());
    }

    @Override
    public List<PayoutItem> items(String payoutReference) {
        try {
            var payout = account.client().v1().payouts().retrieve(payoutReference);
            var run = finished(account.client().v1().reporting().reportRuns().create(ReportRunCreateParams.builder()
                    .setReportType(REPORT)
                    .setParameters(ReportRunCreateParams.Parameters.builder()
                            .setIntervalStart(payout.getArrivalDate())
                            .setIntervalEnd(payout.getArrivalDate() + Duration.ofDays(1).toSeconds())
                            .addColumn("automatic_payout_id").addColumn("balance_transaction_id")
                            .addColumn("created_utc")
                            .addColumn("currency").addColumn("gross").addColumn("fee").addColumn("net")
                            .addColumn("reporting_category").addColumn("source_id").addColumn("payment_intent_id")
                            .build())
                    .build()));
            return PayoutReport.read(download(run.getResult().getUrl())).getOrDefault(payoutReference, List.of());
        } catch (StripeException | IOException silence) {
            throw new IllegalStateException("The payment provider did not account for payout " + payoutReference,
                    silence);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the report of payout " + payoutReference,
                    stopped);
        }
    }

    /** Reports are made in the background: ask until it is done. */
    private ReportRun finished(ReportRun begun) throws StripeException, InterruptedException {
        var run = begun;
        for (var asked = 0; "pending".equals(run.getStatus()) && asked < ASK_TIMES; asked++) {
            Thread.sleep(PAUSE.toMillis());
            run = account.client().v1().reporting().reportRuns().retrieve(run.getId());
        }
        if (!"succeeded".equals(run.getStatus())) {
            throw new IllegalStateException("The payment provider's report " + run.getId() + " is " + run.getStatus());
        }
        return run;
    }

    private String download(String url) throws IOException, InterruptedException {
        var answer = http.send(HttpRequest.newBuilder(URI.create(url)).timeout(WAIT)
                .header("Authorization", "Bearer " + account.key()).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("report download answered " + answer.statusCode());
        }
        return answer.body();
    }

    private static long seconds(LocalDate date) {
        return date.atStartOfDay(ZoneOffset.UTC).toEpochSecond();
    }
}
