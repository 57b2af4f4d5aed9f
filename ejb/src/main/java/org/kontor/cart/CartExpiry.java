package org.kontor.cart;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.time.Duration;
import org.kontor.shared.BusinessClock;

/** Ends carts that nobody touched for 90 days and forgets whose they were; some at a time, each hour. */
@Singleton
@PermitAll
public class CartExpiry {

    private static final Duration IDLE = Duration.ofDays(90);
    private static final int SOME = 1000;

    @Inject
    private CartShelf shelf;

    @Inject
    private BusinessClock clock;

    @Schedule(hour = "*", minute = "20", persistent = false)
    void onTheHour() {
        expire();
    }

    /** Answers how many carts it ended. */
    public int expire() {
        return shelf.expire(clock.now().minus(IDLE), SOME);
    }
}
