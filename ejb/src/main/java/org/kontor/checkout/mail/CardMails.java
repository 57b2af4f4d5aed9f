package org.kontor.checkout.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.kontor.giftcard.GiftCardQueries;
import org.kontor.giftcard.GiftCards;
import org.kontor.notification.Letter;
import org.kontor.notification.Letters;
import org.kontor.notification.MailNotSent;
import org.kontor.ordering.Ordering;
import org.kontor.shared.Email;
import org.kontor.shared.OrderNumber;
import org.kontor.shared.PublicAddress;
import org.kontor.shared.outbox.OutboxHandler;
import org.kontor.shared.outbox.OutboxMessage;

/**
 * Mails the code of a gift card, the only time that anybody sees it: it is made while the letter is written, so a letter
 * that has to be written again bears another code and the one before is dead.
 */
@ApplicationScoped
class CardMails implements OutboxHandler {

    @Inject
    private GiftCards cards;

    @Inject
    private GiftCardQueries queries;

    @Inject
    private Letters letters;

    @Inject
    private Ordering ordering;

    @Inject
    private PublicAddress address;

    @Override
    public String name() {
        return "card-mails";
    }

    @Override
    public boolean hears(String type) {
        return type.equals("giftcard.code");
    }

    /** A card that was stopped meanwhile needs no code, nor does a mail that another one replaces. */
    @Override
    public void handle(OutboxMessage message) throws MailNotSent {
        if (letters.isSent(message.dedupeKey())) {
            return;
        }
        var number = message.payload().getString("card");
        var code = cards.freshCode(number, message.payload().getInt("mail", 1));
        if (code.isEmpty()) {
            return;
        }
        var card = queries.byNumbers(List.of(number)).get(0);
        Map<String, Object> model = Map.of("code", code.get().grouped(), "card", card, "origin", card.origin().name(),
                "link", address.of("/gift-card"));
        letters.send(new Letter(message.dedupeKey(), "checkout.card", Email.parse(card.email()), "",
                List.of(card.balance()), model), () -> told(card.order(), number));
    }

    private void told(String order, String card) {
        if (order != null) {
            ordering.happened(OrderNumber.parse(order), "MAIL_CARD", card);
        }
    }
}
