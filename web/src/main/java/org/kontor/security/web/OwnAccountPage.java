package org.kontor.security.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.kontor.security.StaffAccounts;
import org.kontor.web.Notices;
import org.kontor.web.Responses;

/** Where everybody changes their own password. Other sessions of the same person end with it, this one stays. */
@Named
@RequestScoped
public class OwnAccountPage {

    @Inject
    private StaffAccounts accounts;

    @Inject
    private StaffSession session;

    @Inject
    private HttpServletRequest request;

    private final NewPassword chosen = new NewPassword();
    private String old;

    public void change() {
        chosen.agreed().ifPresent(password -> {
            accounts.changeOwnPassword(old, password);
            session.begin(getUsername());
            Notices.done("security.account.changed");
            Responses.see("/admin/account");
        });
    }

    public String getUsername() {
        return request.getUserPrincipal().getName();
    }

    /** Never shown again. */
    public String getOld() {
        return null;
    }

    public void setOld(String old) {
        this.old = old;
    }

    public NewPassword getChosen() {
        return chosen;
    }
}
