package org.kontor.security;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.kontor.audit.AuditTrail;
import org.kontor.shared.Actor;
import org.kontor.shared.CurrentActor;

/**
 * The way in by a link that holds for a day and opens once: of the first administrator, whose link is printed in the
 * log of a shop without staff, and of those whom an administrator invited or gave a new link.
 */
@Stateless
@PermitAll
public class SetupLinks {

    @Inject
    private StaffUsers users;

    @Inject
    private SetupTokens tokens;

    @Inject
    private Passwords passwords;

    @Inject
    private AuditTrail audit;

    @Inject
    private CurrentActor actor;

    /** Whether the link still opens. */
    public boolean isOpen(String token) {
        return users.none() && tokens.isOpen(token);
    }

    /** Makes the first administrator; the link is used up in the same step. */
    public void use(String token, String username, String displayName, String password) {
        var staff = new NewStaff(username, displayName, Set.of(StaffRole.ADMIN));
        Passwords.check(staff.username(), password);
        if (!isOpen(token) || !tokens.use(token)) {
            throw new SecurityRefused("security.refused.link");
        }
        users.add(new StaffUser(staff, passwords.store(password)));
        actor.act(Actor.staff(staff.username()));
        audit.record("security.firstAdministrator", "staff", staff.username(), null);
    }

    /** Whose account an invitation opens; empty when it opens none. */
    public Optional<StaffView> invited(String token) {
        return tokens.username(token).map(username -> users.byName(username).view());
    }

    /** Sets the password of the account that the link is for; the link is used up in the same step. */
    public void choosePassword(String token, String password) {
        var username = tokens.username(token).orElseThrow(() -> new SecurityRefused("security.refused.invitation"));
        Passwords.check(username, password);
        if (!tokens.use(token)) {
            throw new SecurityRefused("security.refused.invitation");
        }
        users.byName(username).changePassword(passwords.store(password));
        actor.act(Actor.staff(username));
        audit.record("security.choosePassword", "staff", username, null);
    }
}
