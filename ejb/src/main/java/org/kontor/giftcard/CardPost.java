package org.kontor.giftcard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.kontor.shared.JsonMaker;
import org.kontor.shared.outbox.Outbox;

/** Has the code of a card mailed. The message holds no code: it is made when the letter is written. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class CardPost {

    static final String TYPE = "giftcard.code";

    @Inject
    private Outbox outbox;

    /** Once for each mail of a card, counted from one. */
    public void send(String card, int mail) {
        outbox.put(TYPE, card, TYPE + ":" + card + ":" + mail,
                JsonMaker.object().add("card", card).add("mail", mail).build());
    }
}
