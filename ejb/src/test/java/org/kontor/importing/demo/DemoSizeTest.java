package org.kontor.importing.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DemoSizeTest {

    private final String before = System.getProperty("kontor.demo");

    @AfterEach
    void asItWas() {
        if (before == null) {
            System.clearProperty("kontor.demo");
        } else {
            System.setProperty("kontor.demo", before);
        }
    }

    @Test
    @DisplayName("A54: a shop that is no sandbox gets no demo, and so no account with its password")
    void bringsNoDemoToALiveShop() {
        assertNotEquals("true", System.getenv("KONTOR_SANDBOX"));
        for (var asked : new String[] {"S", "M", "none", "anything"}) {
            System.setProperty("kontor.demo", asked);
            assertEquals(Optional.empty(), DemoSize.wanted());
        }
    }
}
