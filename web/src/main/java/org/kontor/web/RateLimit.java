package org.kontor.web;

import java.util.concurrent.ConcurrentHashMap;

/** How often one address may ask for something that could be guessed: so many times a minute, on this node. */
public final class RateLimit {

    private static final long MINUTE_NANOS = 60_000_000_000L;
    private static final int MOST_ADDRESSES = 10_000;

    private final int perMinute;
    private final ConcurrentHashMap<String, Window> windows = new ConcurrentHashMap<>();

    private record Window(long since, int used) {
    }

    public RateLimit(int perMinute) {
        this.perMinute = perMinute;
    }

    /** Counts a try; false when there were too many within the last minute. */
    public boolean allows(String address) {
        var now = System.nanoTime();
        if (windows.size() > MOST_ADDRESSES) {
            windows.values().removeIf(window -> now - window.since() > MINUTE_NANOS);
        }
        return windows.compute(address, (key, window) -> window == null || now - window.since() > MINUTE_NANOS
                ? new Window(now, 1) : new Window(window.since(), window.used() + 1)).used() <= perMinute;
    }
}
