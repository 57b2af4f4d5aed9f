package org.kontor.payment.stripe;

import com.stripe.StripeClient;
import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.RateLimitException;
import com.stripe.exception.StripeException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * The line on which the shop speaks with Stripe: few calls at once and, while Stripe is silent, none at all. So a dead
 * provider never holds the threads that customers browse with. Who is not put through is answered like by silence.
 */
@ApplicationScoped
class StripeLine {

    private static final Logger LOG = System.getLogger(StripeLine.class.getName());
    private static final int CALLS_AT_ONCE = 12;
    private static final long WAIT_MILLIS = 2_000;
    private static final int SILENCES_TO_REST = 3;
    private static final Duration REST = Duration.ofSeconds(10);
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int FIRST_SERVER_ERROR = 500;

    private final int callsAtOnce;
    private final long waitMillis;
    private final Semaphore lines;
    private final Fuse fuse = new Fuse(SILENCES_TO_REST, REST, System::nanoTime);

    private StripeAccount account;

    /** For the container's proxy. */
    StripeLine() {
        this(null);
    }

    @Inject
    StripeLine(StripeAccount account) {
        this(account, CALLS_AT_ONCE, WAIT_MILLIS);
    }

    /** A line of its own for what must not take the turn of payments. */
    StripeLine(StripeAccount account, int callsAtOnce, long waitMillis) {
        this.account = account;
        this.callsAtOnce = callsAtOnce;
        this.waitMillis = waitMillis;
        this.lines = new Semaphore(callsAtOnce, true);
    }

    /** What is asked of Stripe. */
    @FunctionalInterface
    interface Call<T> {
        T on(StripeClient stripe) throws StripeException;
    }

    public <T> T ask(Call<T> call) throws StripeException {
        if (!fuse.conducts()) {
            throw new ApiConnectionException("Stripe was silent a moment ago; it is left alone for a while.");
        }
        if (!isFree()) {
            throw new ApiConnectionException("All " + callsAtOnce + " lines to Stripe are taken.");
        }
        try {
            var answer = call.on(account.client());
            fuse.worked();
            return answer;
        } catch (StripeException trouble) {
            note(trouble);
            throw trouble;
        } finally {
            lines.release();
        }
    }

    /** A refusal is an answer too; only silence, an error of Stripe's own and its plea to slow down count. */
    private void note(StripeException trouble) {
        var status = trouble.getStatusCode();
        if (status != null && status < FIRST_SERVER_ERROR && status != TOO_MANY_REQUESTS) {
            fuse.worked();
            return;
        }
        var before = fuse.isBlown();
        fuse.failed();
        if (!before && fuse.isBlown()) {
            LOG.log(Level.WARNING, () -> "Stripe is silent: it is asked only every " + REST.toSeconds()
                    + " s until it answers");
        }
    }

    /** The SDK takes "too many requests" for an invalid one; it is none, and the same request will do later. */
    static boolean isRefusal(StripeException trouble) {
        return trouble instanceof InvalidRequestException && !(trouble instanceof RateLimitException);
    }

    /** Whether Stripe says that there is no such thing, which is no matter of how it was asked. */
    static boolean isMissing(StripeException trouble) {
        return isRefusal(trouble) && "resource_missing".equals(trouble.getCode());
    }

    private boolean isFree() {
        try {
            return lines.tryAcquire(waitMillis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
