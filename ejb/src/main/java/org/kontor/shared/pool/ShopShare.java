package org.kontor.shared.pool;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * The connections that visitors of the shop may hold all together: two thirds of the pool. A thread counts from entering to
 * leaving, and only while it holds a connection: who waits for a payment provider takes nobody's place.
 */
public final class ShopShare {

    /** The one of this server's pool. */
    public static final ShopShare OF_THE_POOL =
            new ShopShare(share(System.getenv("KONTOR_DB_POOL")), Duration.ofSeconds(3));

    private static final int USUAL_POOL = 30;

    private final ThreadLocal<Visit> visits = new ThreadLocal<>();
    private final Semaphore places;
    private final int size;
    private final Duration patience;

    ShopShare(int size, Duration patience) {
        this.size = size;
        this.patience = patience;
        this.places = new Semaphore(size, true);
    }

    /** What is left for visitors of a pool of that many connections, which is 30 where nothing is said. */
    static int share(String pool) {
        var connections = pool != null && pool.matches("[0-9]{1,4}") ? Integer.parseInt(pool) : USUAL_POOL;
        return Math.max(1, connections - Math.max(1, connections / 3));
    }

    /** From now on this thread serves a visitor. */
    public void enter() {
        visits.set(new Visit(places, size, patience));
    }

    /** The visitor is served. What is still held is given back when it is closed. */
    public void leave() {
        visits.remove();
    }

    /** The visit that this thread serves; everybody else takes from the whole pool. */
    Optional<Visit> visit() {
        return Optional.ofNullable(visits.get());
    }
}
