package org.kontor.customer.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.kontor.customer.AccountLinks;
import org.kontor.shared.Email;
import org.kontor.web.Notices;
import org.kontor.web.Responses;

/** Where somebody who forgot their password asks for a link. What is answered does not say whether there is an account. */
@Named
@RequestScoped
public class ForgottenPage {

    @Inject
    private AccountLinks links;

    @Inject
    private AccountEntry entry;

    private String email;

    public void ask() {
        if (email == null || Email.read(email).isEmpty()) {
            Notices.wrong("email", email == null ? "customer.missing.email" : "customer.wrong.email");
        } else if (!AskLimit.allows(entry.address())) {
            Notices.wrong(null, "customer.tooOften");
            Responses.tooMany();
        } else {
            links.askToReset(Email.parse(email));
            Notices.done("customer.forgotten.asked", Email.parse(email).value());
            Responses.see("/account/sign-in");
        }
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }
}
