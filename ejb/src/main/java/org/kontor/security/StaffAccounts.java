package org.kontor.security;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.kontor.audit.AuditTrail;

/** Accounts of staff. Only administrators make and change them; everybody changes their own password. */
@Stateless
@RolesAllowed("admin")
public class StaffAccounts {

    @Inject
    private StaffUsers users;

    @Inject
    private Passwords passwords;

    @Inject
    private AuditTrail audit;

    @Resource
    private SessionContext session;

    public StaffView create(NewStaff staff) {
        if (users.find(staff.username()).isPresent()) {
            throw new SecurityRefused("security.refused.taken", staff.username());
        }
        var user = new StaffUser(staff, passwords.store(staff.password()));
        users.add(user);
        audit.record("security.createStaff", "staff", staff.username(), staff.roles().toString());
        return user.view();
    }

    public List<StaffView> list() {
        return users.all().stream().map(StaffUser::view).toList();
    }

    public void changeRoles(String username, Set<StaffRole> roles) {
        refuseSelf(username);
        if (roles.isEmpty()) {
            throw new SecurityRefused("security.refused.roles");
        }
        users.byName(username).give(roles);
        audit.record("security.changeRoles", "staff", username, roles.toString());
    }

    /** The person is shown out with the next click; the name stays in the audit trail. */
    public void switchOff(String username) {
        refuseSelf(username);
        users.byName(username).switchOff();
        audit.record("security.switchOff", "staff", username, null);
    }

    public void switchOn(String username) {
        users.byName(username).switchOn();
        audit.record("security.switchOn", "staff", username, null);
    }

    /** An administrator gives somebody a new password. */
    public void resetPassword(String username, String password) {
        change(users.byName(username), password);
    }

    /** Everybody changes their own, and shows that they know the old one. */
    @RolesAllowed({"admin", "orders", "finance", "content"})
    public void changeOwnPassword(String oldPassword, String newPassword) {
        var user = users.byName(session.getCallerPrincipal().getName());
        if (!passwords.fits(oldPassword, user.passwordHash())) {
            throw new SecurityRefused("security.refused.oldPassword");
        }
        change(user, newPassword);
    }

    private void change(StaffUser user, String password) {
        var username = user.view().username();
        Passwords.check(username, password);
        user.changePassword(passwords.store(password));
        audit.record("security.changePassword", "staff", username, null);
    }

    /** Otherwise the last administrator could lock everybody out. */
    private void refuseSelf(String username) {
        if (session.getCallerPrincipal().getName().equals(NewStaff.normal(username))) {
            throw new SecurityRefused("security.refused.self");
        }
    }
}
