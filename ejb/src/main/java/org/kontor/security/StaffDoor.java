package org.kontor.security;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import org.kontor.shared.BusinessClock;

/** Checks who wants to come in. The answer and its time are the same for a wrong password and an unknown name. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StaffDoor {

    private static final Logger LOG = System.getLogger(StaffDoor.class.getName());
    private static final SignInBrake BRAKE = new SignInBrake();

    @Inject
    private StaffUsers users;

    @Inject
    private Passwords passwords;

    @Inject
    private BusinessClock clock;

    /** Checks a name and a password that came from a network address. */
    public SignInAnswer enter(String name, String password, String address) {
        var username = NewStaff.normal(name);
        var rest = BRAKE.wait(username, address, clock.now());
        if (rest.compareTo(Duration.ZERO) > 0) {
            return new SignInAnswer.Wait(rest);
        }
        var user = users.find(username).filter(StaffUser::isActive);
        if (passwords.fits(password, user.map(StaffUser::passwordHash).orElse(null)) && user.isPresent()) {
            BRAKE.succeeded(username, address);
            return new SignInAnswer.Welcome(user.get().view());
        }
        BRAKE.failed(username, address, clock.now());
        LOG.log(Level.INFO, () -> "Sign-in refused from " + address);
        return new SignInAnswer.Refused();
    }

    /**
     * What the session of somebody who signed in is good for: it holds as long as this stays the same. Empty when the
     * person is not welcome any more.
     */
    public Optional<String> pass(String username) {
        return users.find(username).filter(StaffUser::isActive).map(StaffUser::pass);
    }
}
