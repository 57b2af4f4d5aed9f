package org.kontor.security;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Set;
import org.kontor.audit.AuditTrail;

/**
 * The way in of the first administrator: a link that is printed in the log of a shop without staff, holds for a day and
 * opens once.
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

    /** Whether the link still opens. */
    public boolean isOpen(String token) {
        return users.none() && tokens.isOpen(token);
    }

    /** Makes the first administrator; the link is used up in the same step. */
    public void use(String token, String username, String displayName, String password) {
        var staff = new NewStaff(username, displayName, password, Set.of(StaffRole.ADMIN));
        if (!tokens.use(token) || !users.none()) {
            throw new SecurityRefused("security.refused.link");
        }
        users.add(new StaffUser(staff, passwords.store(staff.password())));
        audit.record("security.firstAdministrator", "staff", staff.username(), null);
    }
}
