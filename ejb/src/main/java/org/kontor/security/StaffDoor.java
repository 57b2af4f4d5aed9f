package org.kontor.security;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;

/** Checks who of the staff wants to come in; see {@link SignInCheck}. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StaffDoor {

    private static final SignInBrake BRAKE = new SignInBrake();

    @Inject
    private StaffUsers users;

    @Inject
    private SignInCheck check;

    /** Checks a name and a password that came from a network address. */
    public SignInAnswer<StaffView> enter(String name, String password, String address) {
        var username = NewStaff.normal(name);
        return check.of(BRAKE, new SignInCheck.Claim(username, password, address), () -> users.find(username)
                .filter(StaffUser::isActive)
                .map(user -> new SignInCheck.Known<>(user.passwordHash(), user.view())));
    }

    /**
     * What the session of somebody who signed in is good for: it holds as long as this stays the same. Empty when the
     * person is not welcome any more.
     */
    public Optional<String> pass(String username) {
        return users.find(username).filter(StaffUser::isActive).map(StaffUser::pass);
    }
}
