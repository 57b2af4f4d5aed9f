package org.kontor.customer.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.kontor.customer.Accounts;
import org.kontor.customer.CustomerRefused;
import org.kontor.security.SecurityRefused;
import org.kontor.security.web.NewPassword;
import org.kontor.web.Notices;
import org.kontor.web.Responses;

/** Where customers change their password. All their other browsers are signed out with it. */
@Named
@RequestScoped
public class AccountPasswordPage {

    @Inject
    private Accounts accounts;

    @Inject
    private AccountEntry entry;

    private final NewPassword chosen = new NewPassword();
    private String old;

    public void load() {
        entry.isOpen("/account/password");
    }

    public void change() {
        if (old == null) {
            Notices.wrong("old", "customer.missing.password");
        } else {
            chosen.agreed().ifPresent(this::change);
        }
    }

    private void change(String password) {
        try {
            accounts.changePassword(old, password, entry.session(), entry.address());
            Notices.done("customer.password.done");
            Responses.see("/account/password");
        } catch (SecurityRefused refused) {
            Notices.wrong("password", refused.messageKey(), refused.arguments().toArray());
        } catch (CustomerRefused refused) {
            Notices.wrong("old", refused.messageKey(), refused.arguments().toArray());
        }
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
