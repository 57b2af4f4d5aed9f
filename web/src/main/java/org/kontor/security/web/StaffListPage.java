package org.kontor.security.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import org.kontor.security.NewStaff;
import org.kontor.security.StaffAccounts;
import org.kontor.web.Responses;

/** The accounts of staff, and an invitation by a one-time link that the administrator passes on. */
@Named
@RequestScoped
public class StaffListPage {

    @Inject
    private StaffAccounts accounts;

    private final List<RoleChoice> roles = RoleChoice.of(Set.of());
    private String username;
    private String displayName;
    private List<StaffLine> rows;

    public void invite() {
        OnceLink.hand(accounts.invite(new NewStaff(username, displayName, RoleChoice.chosen(roles))));
        Responses.see("/admin/staff");
    }

    public List<StaffLine> getRows() {
        if (rows == null) {
            rows = accounts.list().stream().map(StaffLine::of).toList();
        }
        return rows;
    }

    /** Shown once, right after it was made. */
    public String getLink() {
        return OnceLink.taken();
    }

    public List<RoleChoice> getRoles() {
        return roles;
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public String getDisplayName() {
        return displayName;
    }

    public void setDisplayName(String displayName) {
        this.displayName = displayName;
    }
}
