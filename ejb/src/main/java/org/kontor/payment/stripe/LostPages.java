package org.kontor.payment.stripe;

import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.model.StripeCollection;
import com.stripe.model.checkout.Session;
import com.stripe.param.PaymentIntentRetrieveParams;
import com.stripe.param.PaymentIntentSearchParams;
import com.stripe.param.checkout.SessionListParams;
import com.stripe.param.checkout.SessionRetrieveParams;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.kontor.payment.GatewayAnswer;
import org.kontor.payment.PaymentHandle;

/**
 * Finds what Stripe holds for a payment, also when the answer with the number of its page was lost. Pages can be listed by
 * the time at which they were opened, not searched by what they carry, so those of the attempt's time are looked through
 * for our key.
 */
@ApplicationScoped
class LostPages {

    /** Clocks may differ by as much as this. */
    private static final Duration BEFORE = Duration.ofMinutes(10);
    /** For ten minutes a page is asked for again under its key, and the clocks may differ. */
    private static final Duration AFTER = Duration.ofMinutes(20);
    private static final long PAGE = 100;
    private static final int MOST_LISTS = 20;

    private StripeLine line;

    /** For the container's proxy. */
    LostPages() {
    }

    @Inject
    LostPages(StripeLine line) {
        this.line = line;
    }

    /** The page with this number, with all that is needed to read it. */
    Session page(String number) throws StripeException {
        return line.ask(stripe -> stripe.v1().checkout().sessions().retrieve(number, SessionRetrieveParams.builder()
                .addExpand("payment_intent").addExpand("payment_intent.latest_charge").build()));
    }

    /** The page with the payment's key, else a payment with it; unknown when there are too many pages to tell. */
    GatewayAnswer find(PaymentHandle payment) throws StripeException {
        String after = null;
        for (var lists = 0; lists < MOST_LISTS; lists++) {
            var list = list(payment, after);
            var found = list.getData().stream().filter(page -> isOf(page, payment)).findFirst();
            if (found.isPresent()) {
                return Sessions.read(page(found.get().getId()));
            }
            if (!list.getHasMore()) {
                return search(payment);
            }
            after = list.getData().get(list.getData().size() - 1).getId();
        }
        return new GatewayAnswer.Unknown("The provider opened too many pages to find the one of this payment.");
    }

    private StripeCollection<Session> list(PaymentHandle payment, String after)
            throws StripeException {
        var time = SessionListParams.Created.builder().setGte(payment.begunAt().minus(BEFORE).getEpochSecond())
                .setLte(payment.begunAt().plus(AFTER).getEpochSecond()).build();
        return line.ask(stripe -> stripe.v1().checkout().sessions().list(SessionListParams.builder().setCreated(time)
                .setLimit(PAGE).setStartingAfter(after).build()));
    }

    private static boolean isOf(Session page, PaymentHandle payment) {
        return Optional.ofNullable(page.getMetadata()).map(carried -> carried.get(StripeGateway.KEY))
                .filter(payment.key()::equals).isPresent();
    }

    private GatewayAnswer search(PaymentHandle payment) throws StripeException {
        var found = line.ask(stripe -> stripe.v1().paymentIntents().search(PaymentIntentSearchParams.builder()
                .setQuery("metadata['" + StripeGateway.KEY + "']:'" + payment.key() + "'").build())).getData();
        return found.isEmpty() ? new GatewayAnswer.NotBegun() : Sessions.read(null, null, intent(found.get(0).getId()));
    }

    private PaymentIntent intent(String id) throws StripeException {
        return line.ask(stripe -> stripe.v1().paymentIntents().retrieve(id,
                PaymentIntentRetrieveParams.builder().addExpand("latest_charge").build()));
    }
}
