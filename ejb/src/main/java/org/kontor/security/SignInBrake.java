package org.kontor.security;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows down guessing. After a few failures of one account from one address, or many from one address, the next attempt
 * has to wait, twice as long each time. Known and unknown accounts are treated alike. Each node counts for itself.
 */
public final class SignInBrake {

    private static final int FREE_PER_ACCOUNT = 4;
    private static final int FREE_PER_ADDRESS = 20;
    private static final int MOST_REMEMBERED = 20_000;
    private static final Duration FIRST = Duration.ofSeconds(2);
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(30);

    private record Failures(int count, Instant last) {
    }

    private final Map<String, Failures> known = new LinkedHashMap<>(64, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    /** How long this attempt still has to wait; zero lets it through. */
    public synchronized Duration wait(String username, String address, Instant now) {
        var account = rest(username + "|" + address, FREE_PER_ACCOUNT, now);
        var everyone = rest(address, FREE_PER_ADDRESS, now);
        return account.compareTo(everyone) > 0 ? account : everyone;
    }

    private Duration rest(String key, int free, Instant now) {
        var failures = current(key, now);
        if (failures.count < free) {
            return Duration.ZERO;
        }
        var wait = FIRST.multipliedBy(1L << Math.min(failures.count - free, 12));
        var left = Duration.between(now, failures.last.plus(wait.compareTo(LONGEST) < 0 ? wait : LONGEST));
        return left.isNegative() ? Duration.ZERO : left;
    }

    public synchronized void failed(String username, String address, Instant now) {
        count(username + "|" + address, now);
        count(address, now);
    }

    private void count(String key, Instant now) {
        known.put(key, new Failures(current(key, now).count + 1, now));
    }

    private Failures current(String key, Instant now) {
        var failures = known.get(key);
        return failures == null || failures.last.plus(FORGOTTEN_AFTER).isBefore(now) ? new Failures(0, now) : failures;
    }

    public synchronized void succeeded(String username, String address) {
        known.remove(username + "|" + address);
    }
}
