package org.kontor.sandbox;

import java.util.Map;

/** Where the sandbox listens, where it keeps its state and whom it tells; read from the environment. */
public record Settings(int port, String databaseUrl, String databaseUser, String databasePassword, int smtpPort,
                       String publicBase, Hook stripe, Hook carrier, long seed) {

    private static final String SHOP = "http://127.0.0.1:8080";

    /** What one service of the sandbox needs to know of the shop: the key it accepts, and the signed webhook. */
    public record Hook(String key, String webhookUrl, String webhookSecret) {
    }

    /** Reads the settings; a number that is none is refused with a sentence that names the variable. */
    public static Settings from(Map<String, String> environment) {
        var port = number(environment, "SANDBOX_PORT", 8090);
        return new Settings(
                port,
                text(environment, "SANDBOX_DB_URL", "jdbc:postgresql://127.0.0.1:15432/sandbox"),
                text(environment, "SANDBOX_DB_USER", "postgres"),
                text(environment, "SANDBOX_DB_PASSWORD", "postgres"),
                number(environment, "SANDBOX_SMTP_PORT", 1025),
                text(environment, "SANDBOX_PUBLIC_BASE", "http://127.0.0.1:" + port).replaceAll("/+$", ""),
                new Hook(
                        text(environment, "SANDBOX_STRIPE_KEY", "sk_test_kontor"),
                        text(environment, "SANDBOX_STRIPE_WEBHOOK_URL", SHOP + "/hooks/stripe"),
                        text(environment, "SANDBOX_STRIPE_WEBHOOK_SECRET", "whsec_kontor")),
                new Hook(
                        text(environment, "SANDBOX_CARRIER_KEY", "np_test_kontor"),
                        text(environment, "SANDBOX_CARRIER_WEBHOOK_URL", SHOP + "/hooks/carrier/nordpost"),
                        text(environment, "SANDBOX_CARRIER_WEBHOOK_SECRET", "npsec_kontor")),
                number(environment, "SANDBOX_SEED", 1));
    }

    private static String text(Map<String, String> environment, String name, String otherwise) {
        var value = environment.get(name);
        return value == null || value.isBlank() ? otherwise : value.strip();
    }

    private static int number(Map<String, String> environment, String name, int otherwise) {
        var value = text(environment, name, String.valueOf(otherwise));
        if (!value.matches("\\d{1,5}") || Integer.parseInt(value) > 65_535) {
            throw new StartRefused(name + " must be a number between 0 and 65535, but it is \"" + value + "\".");
        }
        return Integer.parseInt(value);
    }
}
