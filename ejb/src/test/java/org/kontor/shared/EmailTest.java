package org.kontor.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

class EmailTest {

    private static String mailbox(String address) {
        return Email.parse(address).mailbox();
    }

    @Test
    void leadsToTheSameMailboxWhateverStandsAfterAPlus() {
        assertEquals("ann@example.com", mailbox("ann@example.com"));
        assertEquals("ann@example.com", mailbox("Ann+second@example.com"));
        assertEquals("ann@example.com", mailbox("ann+a+b@example.com"));
        assertNotEquals(mailbox("ann@example.com"), mailbox("ann@example.org"));
    }
}
