package org.kontor.customer.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.kontor.customer.SignedIn;

/** The part of an order's page that offers to keep the order in an account. */
@Named
@RequestScoped
public class KeepOrderPage {

    /** What came of asking for an account. */
    enum Outcome {
        MAILED, PASSWORD, LATER;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Inject
    private HttpServletRequest request;

    private Optional<Outcome> outcome() {
        return Arrays.stream(Outcome.values()).filter(each -> each.word().equals(request.getParameter("account")))
                .findFirst();
    }

    /** Everybody who is not signed in is offered it: whether the address has an account is said by mail alone. */
    public boolean isOffered() {
        return !isSignedIn() && !isMailed();
    }

    public boolean isSignedIn() {
        return request.isUserInRole(SignedIn.ROLE);
    }

    public boolean isMailed() {
        return outcome().filter(Outcome.MAILED::equals).isPresent();
    }

    public boolean isPasswordRefused() {
        return outcome().filter(Outcome.PASSWORD::equals).isPresent();
    }

    public boolean isTooOften() {
        return outcome().filter(Outcome.LATER::equals).isPresent();
    }
}
