package org.kontor.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.resource.ResourceException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kontor.shared.Email;

class LettersTest {

    private static final Letter LETTER = new Letter("reset:1", "customer.reset", Email.parse("ada@example.org"), "Ada",
            List.of(), Map.of("link", "https://shop.example/reset", "hours", 2, "minutes", 30, "name", "Ada"));

    private final List<Mail> gone = new ArrayList<>();

    /** Fails so often before it notes anything. */
    private static final class FailingLog extends MailLog {

        private final RuntimeException failure;
        private int left;
        private int noted;

        private FailingLog(int left, RuntimeException failure) {
            this.left = left;
            this.failure = failure;
        }

        @Override
        public boolean has(String key) {
            return noted > 0;
        }

        @Override
        public void sent(String key, Mail mail, Runnable note) {
            if (left-- > 0) {
                throw failure;
            }
            noted++;
            note.run();
        }
    }

    private static RuntimeException noConnection() {
        return new IllegalStateException(new ResourceException("no managed connection"));
    }

    @Test
    void notesALetterThatWentOnceAConnectionIsFree() throws MailNotSent {
        var log = new FailingLog(4, noConnection());
        var letters = new Letters(gone::add, log);

        letters.send(LETTER, () -> { });
        letters.send(LETTER, () -> { });

        assertEquals(1, gone.size(), "it does not go again for want of a connection");
        assertEquals(1, log.noted);
    }

    @Test
    void givesUpOnADatabaseThatStaysAwayAndOnEveryOtherFailureAtOnce() {
        var away = new FailingLog(9, noConnection());
        assertThrows(IllegalStateException.class, () -> new Letters(gone::add, away).send(LETTER, () -> { }));
        assertEquals(4, away.left);

        var broken = new FailingLog(9, new IllegalStateException("a bug"));
        assertThrows(IllegalStateException.class, () -> new Letters(gone::add, broken).send(LETTER, () -> { }));
        assertEquals(8, broken.left);
    }
}
