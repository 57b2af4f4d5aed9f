package org.kontor.payment.stripe;

import com.stripe.exception.StripeException;
import com.stripe.param.EventListParams;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kontor.payment.news.MissedNotices;
import org.kontor.shared.JsonMaker;

/** Stripe's list of events whose webhooks did not arrive, of the kinds that the shop's webhook is registered for. */
@ApplicationScoped
@Transactional(Transactional.TxType.NEVER)
public class StripeEvents implements MissedNotices {

    /** As docs/operations/install.md has it; twenty is the most that Stripe takes. */
    static final List<String> TYPES = List.of(
            "checkout.session.completed", "checkout.session.expired", "checkout.session.async_payment_succeeded",
            "checkout.session.async_payment_failed",
            "payment_intent.succeeded", "payment_intent.payment_failed", "payment_intent.canceled",
            "payment_intent.processing", "payment_intent.amount_capturable_updated",
            "charge.captured", "charge.refunded", "charge.refund.updated", "charge.dispute.created",
            "charge.dispute.updated", "charge.dispute.closed", "charge.dispute.funds_withdrawn",
            "charge.dispute.funds_reinstated",
            "refund.created", "refund.updated", "refund.failed");

    private static final Logger LOG = System.getLogger(StripeEvents.class.getName());
    private static final long PAGE = 100;

    private StripeLine line;
    private StripeAccount account;

    /** For the container's proxy. */
    StripeEvents() {
    }

    @Inject
    StripeEvents(StripeLine line, StripeAccount account) {
        this.line = line;
        this.account = account;
    }

    @Override
    public String provider() {
        return StripeGateway.NAME;
    }

    @Override
    public Optional<Part> undelivered(Instant from, Instant until, String after) {
        try {
            var time = EventListParams.Created.builder().setGte(from.getEpochSecond()).setLt(until.getEpochSecond())
                    .build();
            var list = line.ask(stripe -> stripe.v1().events().list(EventListParams.builder().setDeliverySuccess(false)
                    .addAllType(TYPES).setCreated(time).setLimit(PAGE).setStartingAfter(after).build()));
            return Optional.of(read(list.getLastResponse().body()));
        } catch (StripeException trouble) {
            return after != null && StripeLine.isMissing(trouble) ? Optional.of(forgotten(after)) : silent(trouble);
        }
    }

    /** The event where the walk stood is forgotten by now, and with it all before it. */
    private static Part forgotten(String after) {
        LOG.log(Level.WARNING, () -> "Stripe has forgotten event " + after + " and all events before it");
        return new Part(List.of(), null, false);
    }

    private static Optional<Part> silent(StripeException trouble) {
        LOG.log(Level.WARNING, () -> "Stripe did not list its events: " + trouble.getClass().getSimpleName());
        return Optional.empty();
    }

    /** Read as they were answered, not as the SDK understands them: a notification may be of another version of it. */
    private Part read(String body) {
        try (var reader = JsonMaker.reader(body)) {
            var list = reader.readObject();
            var events = list.getJsonArray("data").getValuesAs(JsonObject.class);
            var notices = new ArrayList<Notice>();
            events.forEach(event -> notice(event).ifPresent(notices::add));
            return new Part(notices, events.isEmpty() ? null : events.get(events.size() - 1).getString("id"),
                    list.getBoolean("has_more"));
        }
    }

    private Optional<Notice> notice(JsonObject event) {
        var body = event.toString();
        var notice = StripeWebhook.envelope(body, account.isLive());
        if (notice.isEmpty()) {
            LOG.log(Level.WARNING, () -> "An event in Stripe's list cannot be read: " + event.get("id"));
        }
        return notice.map(read -> new Notice(read, body));
    }
}
