package org.kontor.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** What a refusal says of itself is kept in the audit log. */
class DomainExceptionTest {

    @Test
    void namesAmountsAndNotTheirMinorUnits() {
        assertEquals("shared.refused.most [Lamp, 195.90 EUR, 2]",
                new Refused("shared.refused.most", "Lamp", Money.ofMinor(19590, "EUR"), 2).getMessage());
        assertEquals("shared.refused.none", new Refused("shared.refused.none").getMessage());
    }

    private static final class Refused extends DomainException {

        private static final long serialVersionUID = 1L;

        Refused(String key, Object... arguments) {
            super(key, arguments);
        }
    }
}
