package org.kontor.giftcard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.CurrentActor;

/** The end of cards whose last day is over, each in a transaction of its own. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class CardEnding {

    private static final int SOME = 500;

    @Inject
    private CardBook book;

    @Inject
    private BusinessClock clock;

    @Inject
    private CurrentActor actor;

    @Inject
    private Event<Object> events;

    public List<String> due() {
        return book.expired(clock.today(), SOME);
    }

    /** What is left on the card is an income of the shop; a card that an unpaid order holds waits for that order. */
    public void expire(String number) {
        var card = book.byNumberForUpdate(number);
        if (card.status() == GiftCardStatus.EXPIRED || card.held().isPositive()
                || !card.expiresOn().isBefore(clock.today())) {
            return;
        }
        var stamp = actor.stamp("its last day is over", clock.now());
        book.move(card, GiftCardStatus.EXPIRED, stamp);
        if (card.balance().isPositive()) {
            book.write(number, EntryKind.EXPIRED, card.balance().negate(), null,
                    "expire:" + number + ":" + card.expiresOn(), stamp);
            events.fire(new GiftCardExpired(UUID.randomUUID(), stamp.at(), number, card.expiresOn(), card.balance()));
        }
    }
}
