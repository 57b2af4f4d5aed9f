package org.kontor.customer.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.kontor.customer.AccountLinks;
import org.kontor.security.SecurityRefused;
import org.kontor.security.web.NewPassword;
import org.kontor.shared.Email;
import org.kontor.web.Notices;
import org.kontor.web.Responses;

/** Where somebody asks for an account. What is answered does not say whether there is one. */
@Named
@RequestScoped
public class RegisterPage {

    @Inject
    private AccountLinks links;

    @Inject
    private AccountEntry entry;

    private final NewPassword chosen = new NewPassword();
    private String email;
    private String name;

    public void load() {
        if (entry.isSignedIn()) {
            Responses.see(WantedPath.HOME);
        }
    }

    public void ask() {
        if (email == null || Email.read(email).isEmpty()) {
            Notices.wrong("email", email == null ? "customer.missing.email" : "customer.wrong.email");
        } else if (name == null || name.isBlank()) {
            Notices.wrong("name", "customer.missing.name");
        } else {
            chosen.agreed().ifPresent(this::ask);
        }
    }

    private void ask(String password) {
        if (!AskLimit.allows(entry.address())) {
            Notices.wrong(null, "customer.tooOften");
            Responses.tooMany();
            return;
        }
        try {
            links.askToOpen(Email.parse(email), name, password);
            Notices.done("customer.asked", Email.parse(email).value());
            Responses.see("/account/sign-in");
        } catch (SecurityRefused refused) {
            Notices.wrong("password", refused.messageKey(), refused.arguments().toArray());
        }
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public NewPassword getChosen() {
        return chosen;
    }
}
