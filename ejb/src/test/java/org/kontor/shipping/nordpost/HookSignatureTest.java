package org.kontor.shipping.nordpost;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HookSignatureTest {

    private static final Instant NOW = Instant.ofEpochSecond(1_795_000_000L);
    private static final String BODY = "{\"id\":\"evt_1\"}";

    private static String signed(Instant at, String body) {
        var seconds = String.valueOf(at.getEpochSecond());
        return "t=" + seconds + ",v1=" + HexFormat.of().formatHex(HookSignature.sign("secret", seconds + "." + body));
    }

    private static boolean isAuthentic(String header) {
        return HookSignature.isAuthentic(header, BODY, "secret", NOW);
    }

    @Test
    void believesWhatIsSignedNow() {
        assertTrue(isAuthentic(signed(NOW, BODY)));
        assertTrue(isAuthentic(signed(NOW.minusSeconds(299), BODY)));
        assertTrue(isAuthentic(signed(NOW.plusSeconds(299), BODY)));
    }

    @Test
    void refusesWhatIsTooOldOrFromTheFuture() {
        assertFalse(isAuthentic(signed(NOW.minusSeconds(301), BODY)));
        assertFalse(isAuthentic(signed(NOW.plusSeconds(301), BODY)));
    }

    @Test
    void refusesAnotherBodyAndAnotherSecret() {
        assertFalse(isAuthentic(signed(NOW, BODY + " ")));
        assertFalse(HookSignature.isAuthentic(signed(NOW, BODY), BODY, "other", NOW));
    }

    @Test
    void believesNobodyWithoutASecret() {
        assertFalse(HookSignature.isAuthentic(signed(NOW, BODY), BODY, "", NOW));
        assertFalse(isAuthentic(null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "t=abc,v1=00", "v1=00", "t=1795000000", "t=1795000000,v1=zz",
            "t=99999999999999999999,v1=00"})
    void refusesAnythingElse(String header) {
        assertFalse(isAuthentic(header));
    }
}
