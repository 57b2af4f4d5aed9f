package org.kontor.payment.stripe;

import com.stripe.StripeClient;
import com.stripe.net.RequestOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * The shop's account with Stripe, from the environment: key, base address and webhook secret. Waits are short, because
 * the SDK's own defaults would hold a thread for minutes.
 */
@ApplicationScoped
public class StripeAccount {

    private static final int CONNECT_MILLIS = 3_000;
    private static final int READ_MILLIS = 10_000;
    /** At once and under the same key, after silence, a 409 or a 5xx; where Stripe says whether to, that counts. */
    private static final int RETRIES = 1;

    private final String key;
    private final String base;
    private final StripeClient client;

    StripeAccount() {
        this(env("KONTOR_STRIPE_KEY"), Optional.ofNullable(System.getenv("KONTOR_STRIPE_API_BASE"))
                .orElse("https://api.stripe.com"));
    }

    StripeAccount(String key, String base) {
        this.key = key;
        this.base = base;
        this.client = StripeClient.builder().setApiKey(key).setApiBase(base)
                .setConnectTimeout(CONNECT_MILLIS).setReadTimeout(READ_MILLIS).setMaxNetworkRetries(RETRIES).build();
    }

    StripeClient client() {
        return client;
    }

    String key() {
        return key;
    }

    /** Whether real money moves: only keys of test mode say "test". */
    boolean isLive() {
        return key.matches("[sr]k_live_.*");
    }

    String base() {
        return base;
    }

    String webhookSecret() {
        return env("KONTOR_STRIPE_WEBHOOK_SECRET");
    }

    static RequestOptions keyed(String idempotencyKey) {
        return RequestOptions.builder().setIdempotencyKey(idempotencyKey).build();
    }

    /** The same for what is done to a payment: our numbers may come again, the provider's own never does. */
    static RequestOptions keyed(String idempotencyKey, String intent) {
        return keyed(idempotencyKey + ":" + intent);
    }

    private static String env(String name) {
        return Optional.ofNullable(System.getenv(name)).orElse("");
    }
}
