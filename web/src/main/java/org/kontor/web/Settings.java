package org.kontor.web;

import java.net.URI;
import java.util.Locale;

/** What the pages must know of the installation; read once from the environment. */
public final class Settings {

    private static final boolean SANDBOX = "true".equals(value("KONTOR_SANDBOX", "false").toLowerCase(Locale.ROOT));
    private static final String BASE_URL = withoutSlash(value("KONTOR_BASE_URL", "http://127.0.0.1:8080"));
    private static final String PAYMENT_ORIGINS = paymentOrigins();

    private Settings() {
    }

    /** Whether the shop trades with play money. */
    public static boolean sandbox() {
        return SANDBOX;
    }

    /** Where customers reach the shop, without a slash at the end. */
    public static String baseUrl() {
        return BASE_URL;
    }

    /** The origins of the hosted payment page, to which a form of the checkout may lead. */
    static String paymentOrigins() {
        var live = "https://checkout.stripe.com";
        var base = value("KONTOR_STRIPE_API_BASE", "");
        if (base.isEmpty()) {
            return live;
        }
        var uri = URI.create(base);
        return uri.getScheme() + "://" + uri.getAuthority() + (SANDBOX ? "" : " " + live);
    }

    static String payment() {
        return PAYMENT_ORIGINS;
    }

    private static String value(String name, String otherwise) {
        var value = System.getenv(name);
        return value == null || value.isBlank() ? otherwise : value.strip();
    }

    private static String withoutSlash(String url) {
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }
}
