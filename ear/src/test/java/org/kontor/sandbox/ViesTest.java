package org.kontor.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The service for VAT ids: yes, no, and every way of not answering. */
@ExtendWith(RunningSandbox.class)
class ViesTest {

    private static final String ASKED = """
            {"countryCode":"FR","vatNumber":"%s","requesterMemberStateCode":"DE","requesterNumber":"136695976"}""";

    private final World world;

    ViesTest(World world) {
        this.world = world;
    }

    private JsonObject ask(int status, String body) {
        var answer = world.postJson("/vies/check-vat-number", body);
        assertEquals(status, answer.statusCode(), answer.body());
        return JsonParser.parseString(answer.body()).getAsJsonObject();
    }

    private static String error(JsonObject answer) {
        return answer.getAsJsonArray("errorWrappers").get(0).getAsJsonObject().get("error").getAsString();
    }

    @Test
    void confirmsANumberAndNamesTheConsultation() {
        var answer = ask(200, ASKED.formatted("40303265045"));

        assertTrue(answer.get("valid").getAsBoolean());
        assertTrue(answer.get("requestIdentifier").getAsString().matches("WAPI[0-9A-F]{12}"));
        assertEquals("FR", answer.get("countryCode").getAsString());
    }

    @Test
    void knowsNoNumberThatEndsInZero() {
        assertFalse(ask(200, ASKED.formatted("40303265040")).get("valid").getAsBoolean());
    }

    @Test
    void givesNoConsultationToWhoDoesNotNameItself() {
        assertEquals("", ask(200, "{\"countryCode\":\"FR\",\"vatNumber\":\"40303265045\"}")
                .get("requestIdentifier").getAsString());
    }

    @Test
    void refusesWhatIsNoNumber() {
        assertEquals("INVALID_INPUT", error(ask(400, "{\"countryCode\":\"US\",\"vatNumber\":\"1\"}")));
        assertEquals("INVALID_INPUT", error(ask(400, "no JSON")));
    }

    @Test
    void misbehavesBySwitch() {
        world.fault("vies_ms_unavailable", 1, "");
        assertEquals("MS_UNAVAILABLE", error(ask(500, ASKED.formatted("40303265045"))));
        world.fault("vies_invalid", 1, "");
        assertFalse(ask(200, ASKED.formatted("40303265045")).get("valid").getAsBoolean());
        world.fault("vies_down", 1, "");
        assertEquals(503, world.postJson("/vies/check-vat-number", ASKED.formatted("40303265045")).statusCode());
        assertTrue(ask(200, ASKED.formatted("40303265045")).get("valid").getAsBoolean());
    }
}
