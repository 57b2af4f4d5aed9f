package org.kontor.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * Writes letters and sends each once. It is called by handlers of the outbox, which try again when the mail server is
 * away; between sending and noting it a crash may repeat a letter, under the same message id.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NEVER)
public class Letters {

    private final LetterPaper paper = new LetterPaper();

    @Inject
    private Mailer mailer;

    @Inject
    private MailLog log;

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
        log.sent(letter.key(), mail, note);
    }
}
