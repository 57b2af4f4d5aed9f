package org.kontor.security;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Stores and checks passwords: PBKDF2 with HMAC-SHA256, 600,000 rounds, 16 bytes of salt (OWASP password storage,
 * 2023).
 * A check costs about half a second of one processor, so no more run at once than there are processors.
 */
@ApplicationScoped
public class Passwords {

    static final int SHORTEST = 12;
    static final int LONGEST = 128;

    private static final Map<String, String> PARAMETERS = Map.of("Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA256",
            "Pbkdf2PasswordHash.Iterations", "600000", "Pbkdf2PasswordHash.SaltSizeBytes", "16",
            "Pbkdf2PasswordHash.KeySizeBytes", "32");
    private static final int LONGEST_WAIT_SECONDS = 10;
    /** Of the same form and cost as a stored hash. */
    private static final String NOBODY = "PBKDF2WithHmacSHA256:600000:AAAAAAAAAAAAAAAAAAAAAA==:"
            + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

    private final Semaphore processors = new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors()));

    @Inject
    private Pbkdf2PasswordHash hash;

    @PostConstruct
    void prepare() {
        hash.initialize(PARAMETERS);
    }

    /**
     * Refuses passwords that are too short, too long to be hashed cheaply, blank or one character again and again (NIST
     * SP 800-63B, 5.1.1.2), or the user name itself.
     */
    public static void check(String username, String password) {
        if (password == null || password.length() < SHORTEST || password.length() > LONGEST) {
            throw new SecurityRefused("security.refused.password", SHORTEST, LONGEST);
        }
        if (password.strip().chars().distinct().count() < 2) {
            throw new SecurityRefused("security.refused.passwordRepeats");
        }
        if (password.equalsIgnoreCase(username)) {
            throw new SecurityRefused("security.refused.passwordIsName");
        }
    }

    public String store(String password) {
        return hash.generate(password.toCharArray());
    }

    /** Checks against the stored hash, or against that of nobody, which takes as long and never fits. */
    public boolean fits(String password, String stored) {
        if (password == null || password.length() > LONGEST || !enter()) {
            return false;
        }
        try {
            var fits = hash.verify(password.toCharArray(), stored == null ? NOBODY : stored);
            return fits && stored != null;
        } finally {
            processors.release();
        }
    }

    private boolean enter() {
        try {
            return processors.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
