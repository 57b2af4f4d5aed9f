package org.kontor.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsCheckTest {

    private static final Map<String, String> LIVE = Map.ofEntries(
            Map.entry("KONTOR_DB_URL", "jdbc:postgresql://db.example.com/kontor"),
            Map.entry("KONTOR_BASE_URL", "https://shop.example.com"),
            Map.entry("KONTOR_STRIPE_KEY", "sk_live_abc"),
            Map.entry("KONTOR_STRIPE_WEBHOOK_SECRET", "whsec_abc"),
            Map.entry("KONTOR_CARRIER_API_BASE", "https://api.nordpost.example"),
            Map.entry("KONTOR_CARRIER_KEY", "ck"),
            Map.entry("KONTOR_CARRIER_WEBHOOK_SECRET", "cs"),
            Map.entry("KONTOR_SMTP_FROM", "shop@example.com"));

    @Test
    void letsALiveShopStart() {
        assertEquals(List.of(), SettingsCheck.problems(LIVE));
    }

    @Test
    void letsALiveShopAskForAddressesOverHttps() {
        assertEquals(List.of(), problems("KONTOR_ADDRESS_URL", "https://photon.example.com"));
    }

    @Test
    void letsASandboxStartOverPlainHttp() {
        assertEquals(List.of(), problems("KONTOR_SANDBOX", "true", "KONTOR_STRIPE_KEY", "sk_test_abc",
                "KONTOR_BASE_URL", "http://127.0.0.1:8080", "KONTOR_STRIPE_API_BASE", "http://127.0.0.1:8090/stripe",
                "KONTOR_SANDBOX_URL", "http://127.0.0.1:8090", "KONTOR_ADDRESS_URL", "http://127.0.0.1:8090/photon"));
    }

    @Test
    void letsAShopSayHowLongItKeepsMessages() {
        assertEquals(List.of(), problems("KONTOR_MESSAGE_DAYS", "30"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"KONTOR_DB_URL", "KONTOR_BASE_URL", "KONTOR_STRIPE_KEY", "KONTOR_STRIPE_WEBHOOK_SECRET",
        "KONTOR_CARRIER_API_BASE", "KONTOR_CARRIER_KEY", "KONTOR_CARRIER_WEBHOOK_SECRET", "KONTOR_SMTP_FROM"})
    void namesAMissingVariable(String name) {
        var problems = problems(name, " ");
        assertEquals(1, problems.size());
        assertTrue(problems.get(0).startsWith(name + " is missing: "));
    }

    @Test
    @DisplayName("A54: a sandbox does not start with a live key")
    void refusesALiveKeyInASandbox() {
        assertEquals(List.of("KONTOR_STRIPE_KEY is a live key and KONTOR_SANDBOX is true: play money and real money"
                + " do not mix."), problems("KONTOR_SANDBOX", "true"));
    }

    @Test
    @DisplayName("A54: a live shop does not start with the key of a sandbox")
    void refusesATestKeyInALiveShop() {
        assertEquals(List.of("KONTOR_STRIPE_KEY is a test key and KONTOR_SANDBOX is not true: a live shop needs a live"
                + " key."), problems("KONTOR_STRIPE_KEY", "rk_test_abc"));
    }

    @Test
    void refusesAPublishableKey() {
        assertEquals(1, problems("KONTOR_STRIPE_KEY", "pk_live_abc").size());
    }

    @ParameterizedTest
    @CsvSource({
        "KONTOR_DB_URL, jdbc:h2:mem:kontor",
        "KONTOR_DB_OWNER_PASSWORD, secret",
        "KONTOR_DB_OWNER, kontor",
        "KONTOR_BASE_URL, shop.example.com",
        "KONTOR_BASE_URL, https://",
        "KONTOR_BASE_URL, https://shop.example.com/?a=b",
        "KONTOR_BASE_URL, 'https://shop example'",
        "KONTOR_BASE_URL, ftp://shop.example.com",
        "KONTOR_BASE_URL, http://shop.example.com",
        "KONTOR_STRIPE_API_BASE, http://127.0.0.1:8090/stripe",
        "KONTOR_VIES_URL, http://127.0.0.1:8090/vies",
        "KONTOR_ADDRESS_URL, http://photon.example.com",
        "KONTOR_ADDRESS_URL, photon.example.com",
        "KONTOR_ADDRESS_URL, https://photon.example.com/api?q=",
        "KONTOR_STRIPE_WEBHOOK_SECRET, abc",
        "KONTOR_SANDBOX, yes",
        "KONTOR_SANDBOX_URL, http://127.0.0.1:8090",
        "KONTOR_MEDIA_DIR, media",
        "KONTOR_SMTP_PORT, smtp",
        "KONTOR_SMTP_FROM, shop",
        "KONTOR_SMTP_TLS, on",
        "KONTOR_FINANCE_MAIL, finance",
        "KONTOR_FINANCE_MAIL, finance@localhost",
        "KONTOR_UNKNOWN_HOURS, 0",
        "KONTOR_UNKNOWN_HOURS, four",
        "KONTOR_SMTP_USER, shop",
        "KONTOR_MESSAGE_DAYS, 29",
        "KONTOR_MESSAGE_DAYS, a year",
        "KONTOR_MESSAGE_DAYS, 99999",
        "KONTOR_BEHIND_PROXY, 1"})
    void namesAVariableThatCannotBeMeant(String name, String value) {
        var problems = problems(name, value);
        assertEquals(1, problems.size(), problems::toString);
        assertTrue(problems.get(0).contains(name));
    }

    @Test
    void saysEverythingAtOnce() {
        assertEquals(8, SettingsCheck.problems(Map.of()).size());
    }

    @Test
    void neverRepeatsASecret() {
        var problems = problems("KONTOR_STRIPE_KEY", "hunter2", "KONTOR_STRIPE_WEBHOOK_SECRET", "hunter3").toString();
        assertFalse(problems.contains("hunter"));
    }

    private static List<String> problems(String... pairs) {
        var environment = new HashMap<>(LIVE);
        for (var i = 0; i < pairs.length; i += 2) {
            environment.put(pairs[i], pairs[i + 1]);
        }
        return SettingsCheck.problems(environment);
    }
}
