package org.kontor.security;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.kontor.audit.AuditChange;
import org.kontor.audit.AuditTrail;
import org.kontor.shared.PublicAddress;

/** Accounts of staff. Only administrators make and change them; everybody changes their own password. */
@Stateless
@RolesAllowed("admin")
public class StaffAccounts {

    @Inject
    private StaffUsers users;

    @Inject
    private Passwords passwords;

    @Inject
    private SetupTokens tokens;

    @Inject
    private PublicAddress address;

    @Inject
    private AuditTrail audit;

    @Resource
    private SessionContext session;

    /** An account with a password that is known already; people are invited instead. */
    public StaffView create(NewStaff staff, String password) {
        Passwords.check(staff.username(), password);
        return add(staff, passwords.store(password)).view();
    }

    /** Makes an account and answers with the address at which its owner chooses a password, once, within a day. */
    public String invite(NewStaff staff) {
        var user = add(staff, null);
        users.flush();
        return address(tokens.renew(user.id()));
    }

    private StaffUser add(NewStaff staff, String passwordHash) {
        if (users.find(staff.username()).isPresent()) {
            throw new SecurityRefused("security.refused.taken", staff.username());
        }
        var user = new StaffUser(staff, passwordHash);
        users.add(user);
        audit.changed("security.createStaff", "staff", staff.username(),
                List.of(AuditChange.of("name", null, staff.displayName()),
                        AuditChange.of("roles", null, names(staff.roles()))));
        return user;
    }

    /** A new link for somebody who lost theirs, or their password; the old password holds until it is used. */
    public String renewLink(String username) {
        var user = users.byName(username);
        if (!user.isActive()) {
            throw new SecurityRefused("security.refused.off", username);
        }
        audit.record("security.renewLink", "staff", username, null);
        return address(tokens.renew(user.id()));
    }

    private String address(String token) {
        return address.of("/admin/invitation?token=" + token);
    }

    public List<StaffView> list() {
        return users.all().stream().map(StaffUser::view).toList();
    }

    public StaffView byName(String username) {
        return users.byName(username).view();
    }

    /** The person signs in again before the next click. */
    public void changeRoles(String username, Set<StaffRole> roles) {
        if (roles.isEmpty()) {
            throw new SecurityRefused("security.refused.roles");
        }
        var user = forChange(username);
        var before = user.view().roles();
        user.give(roles);
        keepAnAdministrator();
        audit.changed("security.changeRoles", "staff", username,
                List.of(AuditChange.of("roles", names(before), names(roles))));
    }

    /** The person is shown out with the next click; the name stays in the audit trail. */
    public void switchOff(String username) {
        var user = forChange(username);
        user.switchOff();
        tokens.takeBack(user.id());
        keepAnAdministrator();
        audit.record("security.switchOff", "staff", username, null);
    }

    public void switchOn(String username) {
        forChange(username).switchOn();
        audit.record("security.switchOn", "staff", username, null);
    }

    /** Nobody changes what they may do themselves, and only one at a time changes what others may. */
    private StaffUser forChange(String username) {
        if (session.getCallerPrincipal().getName().equals(NewStaff.normal(username))) {
            throw new SecurityRefused("security.refused.self");
        }
        users.lockForUpdate();
        return users.byName(username);
    }

    /** Two administrators who put each other out at the same time would leave the shop without one. */
    private void keepAnAdministrator() {
        if (users.administrators() == 0) {
            throw new SecurityRefused("security.refused.lastAdministrator");
        }
    }

    private static String names(Set<StaffRole> roles) {
        return roles.stream().sorted().map(StaffRole::role).collect(Collectors.joining(", "));
    }

    /** Everybody changes their own, and shows that they know the old one. */
    @RolesAllowed({"admin", "orders", "finance", "content"})
    public void changeOwnPassword(String oldPassword, String newPassword) {
        var user = users.byName(session.getCallerPrincipal().getName());
        if (!passwords.fits(oldPassword, user.passwordHash())) {
            throw new SecurityRefused("security.refused.oldPassword");
        }
        Passwords.check(user.view().username(), newPassword);
        user.changePassword(passwords.store(newPassword));
        audit.record("security.changePassword", "staff", user.view().username(), null);
    }
}
