package org.kontor.giftcard;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.kontor.audit.AuditTrail;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.CurrentActor;
import org.kontor.shared.Email;
import org.kontor.shared.IdempotencyKey;
import org.kontor.shared.Money;
import org.kontor.shared.MoneyInput;
import org.kontor.shared.Stamp;

/** What staff do with cards; each deed has a reason and leaves a trace. Nobody at the desk ever sees a code. */
@Stateless
@RolesAllowed({"finance", "admin"})
public class GiftCardDesk {

    private static final int LONGEST_REASON = 200;
    private static final int SHORTEST_REASON = 3;
    /** Minor units of the shop's currency: a thousand euros. More is a matter for a transfer. */
    private static final long MOST_CREDIT = 100_000;

    @Inject
    private GiftCards cards;

    @Inject
    private CardBook book;

    @Inject
    private CardPost post;

    @Inject
    private AuditTrail audit;

    @Inject
    private BusinessClock clock;

    @Inject
    private CurrentActor actor;

    /**
     * Gives somebody store credit: a card that nobody bought, whose code is mailed to them. Pressing twice gives once,
     * and another wish under the same key is refused; answers with the number of the card.
     *
     * @param lastDay until when it can be spent; null: as long as a bought one
     */
    public String giveCredit(Money value, Email email, String reason, LocalDate lastDay, IdempotencyKey key) {
        var why = reason(reason);
        var most = cards.worth(MOST_CREDIT, value.currency());
        if (!value.isPositive() || value.compareTo(most) > 0) {
            throw new GiftCardRefused("giftcard.refused.value", most);
        }
        if (lastDay != null && lastDay.isBefore(clock.today())) {
            throw new GiftCardRefused("giftcard.refused.lastDay", clock.today());
        }
        var wish = new IssueCard(CardOrigin.CREDIT, value, email, null, 0, why, "credit:" + key.value(), lastDay);
        var opened = cards.issue(wish);
        opened.ifPresent(card -> audit.record("giftcard.credit", "gift card", card,
                MoneyInput.noted(value) + ": " + why));
        return opened.orElseGet(() -> given(wish));
    }

    /** The card that the same wish has opened before. */
    private String given(IssueCard wish) {
        var card = book.byIssueKey(wish.key());
        if (!card.issued().equals(wish.value()) || !card.email().equals(wish.email().value())) {
            throw new GiftCardRefused("giftcard.refused.given", card.number(), card.issued(), card.email());
        }
        return card.number();
    }

    /**
     * Has a new code mailed, to this address from now on. The old code is dead at once; a card that was stopped is good
     * again.
     */
    public void sendAnew(String number, Email email, String reason) {
        var stamp = stamp(reason);
        var card = book.byNumberForUpdate(number);
        if (card.status() == GiftCardStatus.EXPIRED || card.balance().isZero()) {
            throw new GiftCardRefused("giftcard.refused.empty", number);
        }
        if (card.status() == GiftCardStatus.DISABLED) {
            book.move(card, GiftCardStatus.ACTIVE, stamp);
        }
        book.mailAnew(number, email.value());
        book.code(number, CardCode.fresh());
        post.send(number, card.mails() + 1);
        audit.record("giftcard.newCode", "gift card", number, stamp.reason());
    }

    /** Stops a card, such as one whose code was stolen; what is on it stays, and orders that hold of it keep that. */
    public void disable(String number, String reason) {
        var stamp = stamp(reason);
        book.move(book.byNumberForUpdate(number), GiftCardStatus.DISABLED, stamp);
        audit.record("giftcard.disable", "gift card", number, stamp.reason());
    }

    private Stamp stamp(String reason) {
        return actor.stamp(reason(reason), clock.now());
    }

    private static String reason(String reason) {
        if (reason == null || reason.strip().length() < SHORTEST_REASON || reason.strip().length() > LONGEST_REASON) {
            throw new GiftCardRefused("giftcard.refused.reason", SHORTEST_REASON, LONGEST_REASON);
        }
        return reason.strip();
    }
}
