package org.kontor.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.kontor.notification.Letter;
import org.kontor.notification.Letters;
import org.kontor.notification.MailNotSent;
import org.kontor.shared.outbox.OutboxHandler;
import org.kontor.shared.outbox.OutboxMessage;

/**
 * Mails the links of accounts. The token is made while the letter is written, so no table and no message ever holds it;
 * a letter that has to be written again bears another and the one before is dead.
 */
@ApplicationScoped
class AccountMails implements OutboxHandler {

    @Inject
    private AccountPost post;

    @Inject
    private Letters letters;

    @Override
    public String name() {
        return "account-mails";
    }

    @Override
    public boolean hears(String type) {
        return type.equals(AccountPost.TYPE);
    }

    @Override
    public void handle(OutboxMessage message) throws MailNotSent {
        if (letters.isSent(message.dedupeKey())) {
            return;
        }
        var notice = post.write(message.payload().getJsonNumber("request").longValue());
        if (notice.isPresent()) {
            letters.send(new Letter(message.dedupeKey(), notice.get().kind(), notice.get().to(), notice.get().name(),
                    List.of(), notice.get().model()), () -> { });
        }
    }
}
