package org.kontor.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.kontor.shared.BusinessClock;

/**
 * Checks a name and a password, for every door of the house. The answer and its time are the same for a wrong password
 * and an unknown name, and who guesses has to wait longer each time.
 */
@ApplicationScoped
public class SignInCheck {

    private static final Logger LOG = System.getLogger(SignInCheck.class.getName());

    @Inject
    private Passwords passwords;

    @Inject
    private BusinessClock clock;

    /** What somebody says at a door, and from which network address. */
    public record Claim(String name, String password, String address) {
    }

    /** Whom a name belongs to, and the hash of the password; null while there is none. */
    public record Known<W>(String hash, W who) {
    }

    /** Asks who is known by the name only when nobody has to wait. */
    public <W> SignInAnswer<W> of(SignInBrake brake, Claim claim, Supplier<Optional<Known<W>>> known) {
        var rest = brake.wait(claim.name(), claim.address(), clock.now());
        if (rest.compareTo(Duration.ZERO) > 0) {
            return new SignInAnswer.Wait<>(rest);
        }
        var found = known.get();
        if (passwords.fits(claim.password(), found.map(Known::hash).orElse(null)) && found.isPresent()) {
            brake.succeeded(claim.name(), claim.address());
            return new SignInAnswer.Welcome<>(found.get().who());
        }
        brake.failed(claim.name(), claim.address(), clock.now());
        LOG.log(Level.INFO, () -> "Sign-in refused from " + claim.address());
        return new SignInAnswer.Refused<>();
    }
}
