package org.kontor.payment.stripe;

import com.stripe.StripeClient;
import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.RateLimitException;
import com.stripe.exception.StripeException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.kontor.shared.line.Line;
import org.kontor.shared.line.NotPutThrough;

/**
 * The line on which the shop speaks with Stripe: few calls at once and, while Stripe is silent, none at all. So a dead
 * provider never holds the threads that customers browse with. Who is not put through is answered like by silence.
 */
@ApplicationScoped
class StripeLine {

    private static final int CALLS_AT_ONCE = 12;
    private static final Duration TURN = Duration.ofSeconds(2);
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int FIRST_SERVER_ERROR = 500;

    private final Line line;

    private StripeAccount account;

    /** For the container's proxy. */
    StripeLine() {
        this(null);
    }

    @Inject
    StripeLine(StripeAccount account) {
        this(account, CALLS_AT_ONCE, TURN);
    }

    /** A line of its own for what must not take the turn of payments. */
    StripeLine(StripeAccount account, int callsAtOnce, Duration turn) {
        this.account = account;
        this.line = new Line("Stripe", callsAtOnce, turn);
    }

    /** What is asked of Stripe. */
    @FunctionalInterface
    interface Call<T> {
        T on(StripeClient stripe) throws StripeException;
    }

    public <T> T ask(Call<T> call) throws StripeException {
        try {
            return line.put(() -> call.on(account.client()), StripeLine::isSilence);
        } catch (NotPutThrough busy) {
            throw new ApiConnectionException(busy.getMessage());
        }
    }

    /**
     * A refusal is an answer too; only silence, an error of Stripe's own and its plea to slow down count. The SDK gives a
     * connection that failed the status 0.
     */
    private static boolean isSilence(Exception trouble) {
        return trouble instanceof ApiConnectionException || trouble instanceof StripeException told
                && (told.getStatusCode() == null || told.getStatusCode() >= FIRST_SERVER_ERROR
                || told.getStatusCode() == TOO_MANY_REQUESTS);
    }

    /** The SDK takes "too many requests" for an invalid one; it is none, and the same request will do later. */
    static boolean isRefusal(StripeException trouble) {
        return trouble instanceof InvalidRequestException && !(trouble instanceof RateLimitException);
    }

    /**
     * Whether Stripe answered that it broke down, which it says of nothing that is still under way and will repeat under
     * the same key for a day. Gateways before it answer 502 to 504, and nothing is saved of those.
     */
    static boolean isBreakdown(StripeException trouble) {
        return trouble.getStatusCode() != null && trouble.getStatusCode() == FIRST_SERVER_ERROR;
    }

    /** Whether Stripe says that there is no such thing, which is no matter of how it was asked. */
    static boolean isMissing(StripeException trouble) {
        return isRefusal(trouble) && "resource_missing".equals(trouble.getCode());
    }
}
