package org.kontor.promotion;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import org.kontor.shared.BusinessClock;

/**
 * Slows down guessing of coupons and gift cards: so many tries a minute, counted in the database for all nodes
 * together.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class CodeTries {

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

    @Inject
    private CouponBook coupons;

    @Inject
    private BusinessClock clock;

    /** Counts a try of a cart or an address; false when there were more than so many within the minute. */
    public boolean allows(String subject, int perMinute) {
        return allows(subject, perMinute, WINDOW);
    }

    /** The same for another window, of an hour at most. */
    public boolean allows(String subject, int most, Duration window) {
        var now = clock.now();
        coupons.forgetTriesBefore(now.minus(FORGOTTEN_AFTER));
        return coupons.tried(subject, now, now.minus(window)) <= most;
    }
}
