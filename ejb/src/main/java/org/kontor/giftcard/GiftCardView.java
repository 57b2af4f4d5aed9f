package org.kontor.giftcard;

import java.time.Instant;
import java.time.LocalDate;
import org.kontor.shared.Money;

/**
 * A card as people see it; {@code tail} is what may be shown of its code, empty until the code was mailed, and
 * {@code held} is what unpaid orders still want of the balance; {@code codes} counts the codes that it had, and
 * {@code mails} the mails with one that were asked for.
 */
public record GiftCardView(String number, CardOrigin origin, GiftCardStatus status, Money issued, Money balance,
        Money held, String tail, int codes, int mails, String email, String order, long orderLineId, String reason,
        String issuedBy, Instant issuedAt, LocalDate expiresOn) {

    /** The same as its owner pays with it: by no code. */
    public GiftCardView toItsOwner() {
        return new GiftCardView(number, origin, status, issued, balance, held, tail, CardClaim.OWNED, mails, email, order,
                orderLineId, reason, issuedBy, issuedAt, expiresOn);
    }

    /** What can be paid with it now. */
    public Money available() {
        return status == GiftCardStatus.ACTIVE ? balance.minus(held) : Money.zero(balance.currency());
    }

    /** Whether it was never paid with and nothing of it is held. */
    public boolean isUntouched() {
        return balance.equals(issued) && held.isZero();
    }

    public boolean isActive() {
        return status == GiftCardStatus.ACTIVE;
    }
}
