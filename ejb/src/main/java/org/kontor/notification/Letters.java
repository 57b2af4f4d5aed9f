package org.kontor.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.kontor.shared.database.DatabaseAway;

/**
 * Writes letters and sends each once. It is called by handlers of the outbox, which try again when the mail server is
 * away; between sending and noting it a crash may repeat a letter, under the same message id.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NEVER)
public class Letters {

    /** Each waits for a connection for as long as the pool lets anybody wait. */
    private static final int NOTES = 5;

    private final LetterPaper paper = new LetterPaper();

    private Mailer mailer;
    private MailLog log;

    /** For the container's proxy. */
    Letters() {
    }

    @Inject
    Letters(Mailer mailer, MailLog log) {
        this.mailer = mailer;
        this.log = log;
    }

    /** Whether the letter of this key was sent; for those who make something new for each letter. */
    public boolean isSent(String key) {
        return log.has(key);
    }

    /** Sends the letter unless it was sent before; the note is written down together with the fact that it was sent. */
    public void send(Letter letter, Runnable note) throws MailNotSent {
        if (log.has(letter.key())) {
            return;
        }
        var mail = paper.write(letter);
        mailer.send(mail);
        note(letter.key(), mail, note);
    }

    /** What went must not go again because no connection was free for a moment. */
    private void note(String key, Mail mail, Runnable note) {
        for (var tries = 1;; tries++) {
            try {
                log.sent(key, mail, note);
                return;
            } catch (RuntimeException busy) {
                if (tries == NOTES || !DatabaseAway.isReasonOf(busy)) {
                    throw busy;
                }
            }
        }
    }
}
