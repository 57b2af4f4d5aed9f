package org.kontor.customer.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.kontor.customer.AccountDoor;
import org.kontor.web.Notices;
import org.kontor.web.Responses;

/** Where customers sign in. */
@Named
@RequestScoped
public class AccountSignInPage {

    @Inject
    private AccountDoor door;

    @Inject
    private AccountEntry entry;

    private String to;
    private String email;
    private String password;

    /** Who is signed in already has nothing to do here. */
    public void load() {
        if (entry.isSignedIn()) {
            Responses.see(WantedPath.of(to));
        }
    }

    public void signIn() {
        if (email == null || password == null) {
            Notices.wrong(email == null ? "email" : "password",
                    email == null ? "customer.missing.email" : "customer.missing.password");
            return;
        }
        entry.answer(door.enter(email, password, entry.address()), to);
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    /** Never shown again. */
    public String getPassword() {
        return null;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
