package org.kontor.security.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.kontor.audit.AuditEntry;
import org.kontor.audit.AuditQueries;
import org.kontor.security.StaffAccounts;
import org.kontor.security.StaffView;
import org.kontor.web.Notices;
import org.kontor.web.Responses;

/** One account: its roles, its switch, a new one-time link, and what was done to it. */
@Named
@RequestScoped
public class StaffAccountPage {

    @Inject
    private StaffAccounts accounts;

    @Inject
    private AuditQueries audit;

    @Inject
    private HttpServletRequest request;

    private String username;
    private StaffView staff;
    private List<RoleChoice> roles;

    /** The name stands in the address; a form asks for the account before its parameters are taken over. */
    @PostConstruct
    void read() {
        username = request.getParameter("username");
    }

    public StaffView getStaff() {
        if (staff == null) {
            staff = accounts.byName(username);
        }
        return staff;
    }

    public StaffLine getLine() {
        return StaffLine.of(getStaff());
    }

    public List<RoleChoice> getRoles() {
        if (roles == null) {
            roles = RoleChoice.of(getStaff().roles());
        }
        return roles;
    }

    public List<AuditEntry> getTrail() {
        return audit.of("staff", username);
    }

    /** Nobody changes their own rights. */
    public boolean isOther() {
        return !request.getUserPrincipal().getName().equals(username);
    }

    public boolean isInvitable() {
        return isOther() && getStaff().active();
    }

    public boolean isOff() {
        return !getStaff().active();
    }

    /** Shown once, right after it was made. */
    public String getLink() {
        return OnceLink.taken();
    }

    public void save() {
        accounts.changeRoles(username, RoleChoice.chosen(roles));
        done("security.staff.rolesChanged");
    }

    public void renewLink() {
        OnceLink.hand(accounts.renewLink(username));
        Responses.see(address());
    }

    public void switchOff() {
        accounts.switchOff(username);
        done("security.staff.switchedOff");
    }

    public void switchOn() {
        accounts.switchOn(username);
        done("security.staff.switchedOn");
    }

    private void done(String key) {
        Notices.done(key, getStaff().displayName());
        Responses.see(address());
    }

    private String address() {
        return "/admin/staff/" + username;
    }
}
