package org.kontor.sandbox.stripe.payment;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import org.kontor.sandbox.clock.Agenda;
import org.kontor.sandbox.clock.SandboxClock;
import org.kontor.sandbox.fault.Fault;
import org.kontor.sandbox.fault.Faults;
import org.kontor.sandbox.store.Json;
import org.kontor.sandbox.store.Tx;
import org.kontor.sandbox.stripe.api.Events;
import org.kontor.sandbox.stripe.api.StripeObjects;
import org.kontor.sandbox.stripe.api.StripeObjects.Held;

/**
 * Paying a session on the hosted page. The session is locked first and its intent second, so a double click waits for
 * the first one and finds the session complete.
 */
public final class Checkout {

    /** How an attempt ended for the customer: the session as it is now, and the sentence to show if it failed. */
    public record Result(JsonObject session, String message, boolean challenged) {
    }

    private static final String PAYMENT_ENDS = "payment.ends";

    private final Agenda agenda;
    private final SandboxClock clock;
    private final Faults faults;
    private final Events events;
    private final PaymentIntents intents;
    private final Attempts attempts;

    Checkout(Agenda agenda, SandboxClock clock, Faults faults, Events events, PaymentIntents intents,
             Attempts attempts) {
        this.agenda = agenda;
        this.clock = clock;
        this.faults = faults;
        this.events = events;
        this.intents = intents;
        this.attempts = attempts;
        agenda.on(PAYMENT_ENDS, this::bankAnswered);
    }

    /** Whether a session can be paid: it is open, or it has expired and takes money even so. */
    public boolean takes(JsonObject session) {
        var status = Json.text(session, "status");
        return status.equals("open") || status.equals("expired") && faults.isOn(Fault.PAY_EXPIRED);
    }

    /** Tries to pay a session. A session that is no longer open is given back as it is. */
    public Result pay(Tx tx, String sessionId, Means means, Outcome outcome, String email, String challengeUrl) {
        var session = StripeObjects.lock(tx, Sessions.KIND, sessionId, "session");
        if (!session.status().equals("open")
                && !(takes(session.body()) && faults.take(Fault.PAY_EXPIRED, "/pay/" + sessionId).isPresent())) {
            return new Result(session.body(), null, false);
        }
        var intent = intentOf(tx, session);
        var decided = faults.take(Fault.DECLINE, "/pay/" + sessionId)
                .<Outcome>map(fault -> new Outcome.Declined(Decline.named(fault.value()))).orElse(outcome);
        if (decided instanceof Outcome.Declined no) {
            attempts.decline(tx, intent, means, email, no.why(), null);
            return new Result(session.body(), no.why().message(), false);
        }
        if (decided instanceof Outcome.Challenged challenged) {
            intent.aside().addProperty("email", email);
            attempts.challenge(tx, intent, means, challenged.then(), challengeUrl, null);
            return new Result(session.body(), null, true);
        }
        if (decided instanceof Outcome.Processing processing) {
            attempts.process(tx, intent, means, email, null);
            agenda.note(tx, PAYMENT_ENDS, intent.id() + (processing.succeeds() ? " paid" : " failed"),
                    clock.now().plus(time(processing, sessionId)));
            return complete(tx, session, intent, means, email);
        }
        attempts.approve(tx, intent, means, email, false, null);
        return complete(tx, session, intent, means, email);
    }

    private Duration time(Outcome.Processing processing, String sessionId) {
        return faults.take(Fault.SLOW_DEBIT, "/pay/" + sessionId).map(fault -> Duration.ofHours(fault.number()))
                .orElse(processing.takes());
    }

    /** Tries to pay a session with a card that was saved; one that is not offered there is like none. */
    public Result payKept(Tx tx, String sessionId, String card, String challengeUrl) {
        var session = StripeObjects.get(tx, Sessions.KIND, sessionId, "session");
        var offered = Customers.offered(tx, session, clock.today()).stream()
                .filter(each -> Json.text(each, "id").equals(card)).findFirst();
        if (offered.isEmpty()) {
            return new Result(session, "This card is no longer saved. Choose another one.", false);
        }
        var asks = Customers.asks(tx, card);
        return pay(tx, sessionId, Means.kept(offered.get()),
                asks ? new Outcome.Challenged(new Outcome.Approved()) : new Outcome.Approved(),
                Json.text(Json.inner(session, "customer_details"), "email"), challengeUrl);
    }

    /** The customer came back from the challenge. */
    public Result answerChallenge(Tx tx, String sessionId, boolean passed) {
        var session = StripeObjects.lock(tx, Sessions.KIND, sessionId, "session");
        var intentId = Json.text(session.body(), "payment_intent");
        if (!session.status().equals("open") || intentId == null) {
            return new Result(session.body(), null, false);
        }
        var intent = StripeObjects.lock(tx, PaymentIntents.KIND, intentId, "intent");
        if (!intent.status().equals("requires_action")) {
            return new Result(session.body(), null, false);
        }
        var means = Means.from(Json.inner(intent.aside(), "means"));
        var email = Json.text(intent.aside(), "email");
        var declinedAfter = Json.text(intent.aside(), "declined_after");
        if (!passed || declinedAfter != null) {
            var why = passed ? Decline.named(declinedAfter) : Decline.notAuthenticated();
            attempts.decline(tx, intent, means, email, why, null);
            return new Result(session.body(), why.message(), false);
        }
        attempts.approve(tx, intent, means, email, true, null);
        return complete(tx, session, intent, means, email);
    }

    /** Ends a payment that is processing, before its time; nothing happens if it has ended. */
    public void endNow(Tx tx, String intentId, boolean paid) {
        agenda.strike(tx, PAYMENT_ENDS, intentId + " paid");
        agenda.strike(tx, PAYMENT_ENDS, intentId + " failed");
        bankAnswered(tx, intentId + (paid ? " paid" : " failed"), clock.now());
    }

    private void bankAnswered(Tx tx, String intentAndAnswer, Instant at) {
        var answer = intentAndAnswer.split(" ");
        var intent = StripeObjects.lock(tx, PaymentIntents.KIND, answer[0], "intent");
        if (!intent.status().equals("processing")) {
            return;
        }
        var paid = answer[1].equals("paid");
        attempts.endProcessing(tx, intent, paid);
        if (paid) {
            intents.markSessionPaid(tx, intent);
        }
        events.tell(tx, paid ? "checkout.session.async_payment_succeeded" : "checkout.session.async_payment_failed",
                StripeObjects.get(tx, Sessions.KIND, Json.text(intent.aside(), "session"), "session"), null);
    }

    private Result complete(Tx tx, Held session, Held intent, Means means, String email) {
        SessionShape.complete(session.body(), intent.status().equals("succeeded"), email, means.payer());
        StripeObjects.keep(tx, session);
        agenda.strike(tx, Sessions.EXPIRES, session.id());
        events.tell(tx, "checkout.session.completed", session.body(), null);
        return new Result(session.body(), null, false);
    }

    private Held intentOf(Tx tx, Held session) {
        var known = Json.text(session.body(), "payment_intent");
        var before = known == null ? null : StripeObjects.lock(tx, PaymentIntents.KIND, known, "intent");
        if (before != null && !before.status().equals("canceled")) {
            return before;
        }
        var wrong = faults.take(Fault.WRONG_AMOUNT, "/pay/" + session.id()).map(Faults.Active::number).orElse(0);
        var body = IntentShape.intent(Json.inner(session.aside(), "payment_intent_data"),
                Math.max(1, Json.number(session.body(), "amount_total") + wrong), Json.text(session.body(), "currency"),
                Json.list(session.body(), "payment_method_types"), clock.epochSecond());
        body.add("customer", session.body().get("customer"));
        body.add("payment_method_options", Json.inner(session.aside(), "payment_method_options"));
        var intent = intents.add(tx, body, Json.object("session", session.id()), null);
        session.body().addProperty("payment_intent", intent.id());
        StripeObjects.keep(tx, session);
        return intent;
    }
}
