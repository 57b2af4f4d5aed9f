package org.kontor.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kontor.run.Wiring.Address;

class WiringTest {

    private static final Address DATABASE = new Address("jdbc:postgresql://127.0.0.1:15432/kontor", "shop", "x", "owner");

    @TempDir
    private Path folder;

    @Test
    void givesShopAndSandboxTheSameSecrets() {
        var wiring = wiring(Map.of());
        assertEquals(wiring.shop().get("KONTOR_STRIPE_KEY"), wiring.sandbox().get("SANDBOX_STRIPE_KEY"));
        assertEquals(wiring.shop().get("KONTOR_STRIPE_WEBHOOK_SECRET"),
                wiring.sandbox().get("SANDBOX_STRIPE_WEBHOOK_SECRET"));
        assertEquals(wiring.shop().get("KONTOR_CARRIER_WEBHOOK_SECRET"),
                wiring.sandbox().get("SANDBOX_CARRIER_WEBHOOK_SECRET"));
        assertTrue(wiring.shop().get("KONTOR_STRIPE_KEY").startsWith("sk_test_"));
    }

    @Test
    void pointsEachAtTheOther() {
        var wiring = wiring(Map.of());
        assertEquals("http://127.0.0.1:8190/stripe", wiring.shop().get("KONTOR_STRIPE_API_BASE"));
        assertEquals("http://127.0.0.1:8180/hooks/stripe", wiring.sandbox().get("SANDBOX_STRIPE_WEBHOOK_URL"));
    }

    @Test
    void letsAVariableOfTheCallerWin() {
        var wiring = wiring(Map.of("KONTOR_DB_URL", "jdbc:postgresql://db.example/shop", "KONTOR_DB_POOL", "6",
                "PATH", "/bin"));
        assertEquals("jdbc:postgresql://db.example/shop", wiring.shop().get("KONTOR_DB_URL"));
        assertEquals("6", wiring.shop().get("KONTOR_DB_POOL"), "also one that the launcher has no opinion about");
        assertFalse(wiring.shop().containsKey("PATH"));
        assertEquals(DATABASE.url(), wiring.sandbox().get("SANDBOX_DB_URL"));
    }

    @Test
    void namesTheOwnerOfItsOwnDatabaseAlone() {
        assertEquals("owner", wiring(Map.of()).shop().get("KONTOR_DB_OWNER"));
        assertEquals("shop", wiring(Map.of()).shop().get("KONTOR_DB_USER"));
        assertFalse(wiring(Map.of("KONTOR_DB_USER", "somebody")).shop().containsKey("KONTOR_DB_OWNER"));
    }

    private Wiring wiring(Map<String, String> given) {
        return new Wiring(new Ports(100), Home.at(folder), DATABASE, DATABASE, given);
    }
}
