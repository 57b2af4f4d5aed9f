package org.kontor.operations;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads the environment of a shop and says what is missing, malformed or contradictory, one sentence for each variable.
 * Play money and real money never mix: a sandbox takes test keys only, a live shop live keys only. Values of keys and
 * secrets are never repeated.
 */
final class SettingsCheck {

    private final Map<String, String> environment;
    private final List<String> sentences = new ArrayList<>();

    private SettingsCheck(Map<String, String> environment) {
        this.environment = environment;
    }

    /** What is wrong; empty when the shop may start. */
    static List<String> problems(Map<String, String> environment) {
        var check = new SettingsCheck(environment);
        check.yesOrNo("KONTOR_SANDBOX");
        check.yesOrNo("KONTOR_BEHIND_PROXY");
        check.shop();
        check.payment();
        check.carrier();
        check.service("KONTOR_VIES_URL");
        check.service("KONTOR_ADDRESS_URL");
        check.mail();
        check.retention();
        return List.copyOf(check.sentences);
    }

    private void shop() {
        if (required("KONTOR_DB_URL", "the address of the database, jdbc:postgresql://…")
                && !value("KONTOR_DB_URL").startsWith("jdbc:postgresql:")) {
            sentences.add("KONTOR_DB_URL must begin with jdbc:postgresql: because Kontor runs on PostgreSQL only.");
        }
        if (value("KONTOR_DB_OWNER").isEmpty() != value("KONTOR_DB_OWNER_PASSWORD").isEmpty()) {
            sentences.add("KONTOR_DB_OWNER and KONTOR_DB_OWNER_PASSWORD go together: set both or neither.");
        }
        if (required("KONTOR_BASE_URL", "the address that customers see, https://…") && url("KONTOR_BASE_URL")) {
            secureWhenLive("KONTOR_BASE_URL");
        }
        if (!value("KONTOR_SANDBOX_URL").isEmpty()) {
            url("KONTOR_SANDBOX_URL");
            if (!sandbox()) {
                sentences.add("KONTOR_SANDBOX_URL belongs to a sandbox, and KONTOR_SANDBOX is not true.");
            }
        }
        if (!value("KONTOR_MEDIA_DIR").isEmpty() && !value("KONTOR_MEDIA_DIR").matches("(/|[A-Za-z]:\\\\).*")) {
            sentences.add("KONTOR_MEDIA_DIR must be an absolute path.");
        }
    }

    private void payment() {
        if (required("KONTOR_STRIPE_KEY", "the secret key of the payment provider")) {
            var key = value("KONTOR_STRIPE_KEY");
            if (!key.matches("[rs]k_(test|live)_\\w+")) {
                sentences.add("KONTOR_STRIPE_KEY is not a secret key:"
                        + " those begin with sk_test_, sk_live_, rk_test_ or rk_live_.");
            } else if (sandbox() && key.contains("_live_")) {
                sentences.add("KONTOR_STRIPE_KEY is a live key and KONTOR_SANDBOX is true:"
                        + " play money and real money do not mix.");
            } else if (!sandbox() && key.contains("_test_")) {
                sentences.add("KONTOR_STRIPE_KEY is a test key and KONTOR_SANDBOX is not true:"
                        + " a live shop needs a live key.");
            }
        }
        if (required("KONTOR_STRIPE_WEBHOOK_SECRET", "the signing secret of the webhook endpoint")
                && !value("KONTOR_STRIPE_WEBHOOK_SECRET").startsWith("whsec_")) {
            sentences.add("KONTOR_STRIPE_WEBHOOK_SECRET is not a signing secret: those begin with whsec_.");
        }
        service("KONTOR_STRIPE_API_BASE");
    }

    private void carrier() {
        if (required("KONTOR_CARRIER_API_BASE", "the address of the carrier's service")
                && url("KONTOR_CARRIER_API_BASE")) {
            secureWhenLive("KONTOR_CARRIER_API_BASE");
        }
        required("KONTOR_CARRIER_KEY", "the key to the carrier's service");
        required("KONTOR_CARRIER_WEBHOOK_SECRET", "the secret that signs the carrier's tracking messages");
    }

    /** The address of a service that may be left out. */
    private void service(String name) {
        if (!value(name).isEmpty() && url(name)) {
            secureWhenLive(name);
        }
    }

    private void retention() {
        var days = value("KONTOR_MESSAGE_DAYS");
        if (!days.isEmpty() && (!days.matches("[0-9]{1,4}")
                || MessageRetention.days(days) < MessageRetention.FEWEST_DAYS)) {
            sentences.add("KONTOR_MESSAGE_DAYS must be a number of days, " + MessageRetention.FEWEST_DAYS
                    + " at least.");
        }
    }

    private void mail() {
        if (required("KONTOR_SMTP_FROM", "the sender of the shop's mail") && !value("KONTOR_SMTP_FROM").contains("@")) {
            sentences.add("KONTOR_SMTP_FROM must be a mail address.");
        }
        if (!value("KONTOR_SMTP_PORT").matches("|[1-9]\\d{0,4}")) {
            sentences.add("KONTOR_SMTP_PORT must be a port number.");
        }
        if (value("KONTOR_SMTP_USER").isEmpty() != value("KONTOR_SMTP_PASSWORD").isEmpty()) {
            sentences.add("KONTOR_SMTP_USER and KONTOR_SMTP_PASSWORD go together: set both or neither.");
        }
        yesOrNo("KONTOR_SMTP_TLS");
        if (!value("KONTOR_FINANCE_MAIL").matches("|[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)+")) {
            sentences.add("KONTOR_FINANCE_MAIL must be a mail address.");
        }
        if (!value("KONTOR_UNKNOWN_HOURS").matches("|[1-9]\\d{0,2}")) {
            sentences.add("KONTOR_UNKNOWN_HOURS must be a number of hours from 1 to 999.");
        }
    }

    private boolean required(String name, String meaning) {
        if (value(name).isEmpty()) {
            sentences.add(name + " is missing: " + meaning + ".");
            return false;
        }
        return true;
    }

    private boolean url(String name) {
        try {
            var url = new URI(value(name));
            if (url.getHost() != null && List.of("http", "https").contains(url.getScheme()) && url.getRawQuery() == null
                    && url.getRawFragment() == null && url.getRawUserInfo() == null) {
                return true;
            }
        } catch (URISyntaxException e) {
            // said below
        }
        sentences.add(name + " is not a web address: it must look like https://shop.example.com.");
        return false;
    }

    private void secureWhenLive(String name) {
        if (!sandbox() && !value(name).startsWith("https:")) {
            sentences.add(name + " must begin with https: because this shop is live.");
        }
    }

    private void yesOrNo(String name) {
        if (!value(name).matches("|true|false")) {
            sentences.add(name + " must be true or false.");
        }
    }

    private boolean sandbox() {
        return value("KONTOR_SANDBOX").equals("true");
    }

    private String value(String name) {
        return environment.getOrDefault(name, "").trim();
    }
}
