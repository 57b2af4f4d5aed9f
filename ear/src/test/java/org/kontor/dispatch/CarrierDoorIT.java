package org.kontor.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kontor.it.OtherAddress;
import org.kontor.it.Outside;
import org.kontor.it.Surroundings;

/** What knocks at the door for the messages of carriers. */
class CarrierDoorIT extends Outside {

    private static final String PATH = "/hooks/carrier/nordpost";
    private static final String HEADER = "Nordpost-Signature";

    @Test
    @DisplayName("A52: whoever forges many messages of carriers is told to wait, and a real one comes through")
    void slowsDownWhoForgesAndNobodyElse() throws Exception {
        var stranger = new OtherAddress("127.0.0.53");
        var message = new CarrierCall("tev_forged_" + System.nanoTime(), "RR473124829GB");
        assertEquals(Set.of(400, 429), stranger.flood(320, PATH, HEADER, "t=1,v1=00", message.body()));
        var secret = Surroundings.world().wiring().shop().get("KONTOR_CARRIER_WEBHOOK_SECRET");
        assertEquals(200, stranger.post(PATH, HEADER, message.signature(secret, Instant.now()), message.body()));
    }
}
