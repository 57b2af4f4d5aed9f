package org.kontor.run;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Who is told what: the environment of the shop and of the sandbox, from ports, secrets and databases.
 * A variable of the shop that is set where the launcher runs wins over the launcher's own value.
 */
public final class Wiring {

    /** A database as JDBC wants it, and who owns it. */
    public record Address(String url, String user, String password, String owner) { }

    private static final String LOCAL = "http://127.0.0.1:";

    private final Ports ports;
    private final Map<String, String> shop = new LinkedHashMap<>();
    private final Map<String, String> sandbox = new LinkedHashMap<>();

    public Wiring(Ports ports, Home home, Address shopDatabase, Address sandboxDatabase, Map<String, String> given) {
        this.ports = ports;
        tellShop(home, new Secrets(home.secrets()), shopDatabase);
        if (!given.containsKey("KONTOR_DB_USER")) {
            shop.put("KONTOR_DB_OWNER", shopDatabase.owner());
            shop.put("KONTOR_DB_OWNER_PASSWORD", shopDatabase.password());
        }
        given.entrySet().stream().filter(one -> one.getKey().startsWith("KONTOR_"))
                .forEach(one -> shop.put(one.getKey(), one.getValue()));
        tellSandbox(sandboxDatabase);
    }

    public Map<String, String> shop() {
        return shop;
    }

    public Map<String, String> sandbox() {
        return sandbox;
    }

    public String shopUrl() {
        return shop.get("KONTOR_BASE_URL");
    }

    public String sandboxUrl() {
        return LOCAL + ports.sandbox();
    }

    private void tellShop(Home home, Secrets secrets, Address database) {
        shop.put("KONTOR_DB_URL", database.url());
        shop.put("KONTOR_DB_USER", database.user());
        shop.put("KONTOR_DB_PASSWORD", database.password());
        shop.put("KONTOR_BASE_URL", LOCAL + ports.shop());
        shop.put("KONTOR_SANDBOX", "true");
        shop.put("KONTOR_SANDBOX_URL", sandboxUrl());
        shop.put("KONTOR_STRIPE_KEY", secrets.get("stripe.key", "sk_test_"));
        shop.put("KONTOR_STRIPE_WEBHOOK_SECRET", secrets.get("stripe.webhook", "whsec_"));
        shop.put("KONTOR_STRIPE_API_BASE", sandboxUrl() + "/stripe");
        shop.put("KONTOR_CARRIER_KEY", secrets.get("carrier.key", "ck_"));
        shop.put("KONTOR_CARRIER_WEBHOOK_SECRET", secrets.get("carrier.webhook", "cs_"));
        shop.put("KONTOR_CARRIER_API_BASE", sandboxUrl() + "/nordpost");
        shop.put("KONTOR_VIES_URL", sandboxUrl() + "/vies");
        shop.put("KONTOR_ADDRESS_URL", sandboxUrl() + "/photon");
        shop.put("KONTOR_SMTP_HOST", "127.0.0.1");
        shop.put("KONTOR_SMTP_PORT", Integer.toString(ports.smtp()));
        shop.put("KONTOR_SMTP_FROM", "shop@norrgate.example");
        shop.put("KONTOR_FINANCE_MAIL", "finance@norrgate.example");
        shop.put("KONTOR_MEDIA_DIR", home.media().toString());
    }

    private void tellSandbox(Address database) {
        sandbox.put("SANDBOX_PORT", Integer.toString(ports.sandbox()));
        sandbox.put("SANDBOX_PUBLIC_BASE", sandboxUrl());
        sandbox.put("SANDBOX_SMTP_PORT", Integer.toString(ports.smtp()));
        sandbox.put("SANDBOX_DB_URL", database.url());
        sandbox.put("SANDBOX_DB_USER", database.user());
        sandbox.put("SANDBOX_DB_PASSWORD", database.password());
        sandbox.put("SANDBOX_STRIPE_KEY", shop.get("KONTOR_STRIPE_KEY"));
        sandbox.put("SANDBOX_STRIPE_WEBHOOK_SECRET", shop.get("KONTOR_STRIPE_WEBHOOK_SECRET"));
        sandbox.put("SANDBOX_STRIPE_WEBHOOK_URL", LOCAL + ports.shop() + "/hooks/stripe");
        sandbox.put("SANDBOX_CARRIER_KEY", shop.get("KONTOR_CARRIER_KEY"));
        sandbox.put("SANDBOX_CARRIER_WEBHOOK_SECRET", shop.get("KONTOR_CARRIER_WEBHOOK_SECRET"));
        sandbox.put("SANDBOX_CARRIER_WEBHOOK_URL", LOCAL + ports.shop() + "/hooks/carrier/nordpost");
    }
}
