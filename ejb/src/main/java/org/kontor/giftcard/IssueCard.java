package org.kontor.giftcard;

import java.time.LocalDate;
import org.kontor.shared.Email;
import org.kontor.shared.Money;

/**
 * Open a card with a value for somebody. The key makes it happen once; {@code order} and {@code orderLineId} say what it
 * was bought with or what it pays back, and are null and 0 for a credit that staff give; {@code lastDay} may be null.
 */
public record IssueCard(CardOrigin origin, Money value, Email email, String order, long orderLineId, String reason,
        String key, LocalDate lastDay) {

    /** Good for as long as cards are. */
    public IssueCard(CardOrigin origin, Money value, Email email, String order, long orderLineId, String reason,
            String key) {
        this(origin, value, email, order, orderLineId, reason, key, null);
    }
}
