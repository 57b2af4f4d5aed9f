package org.kontor.customer.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.kontor.customer.SignedIn;
import org.kontor.security.SignInAnswer;
import org.kontor.web.Notices;
import org.kontor.web.Responses;
import org.omnifaces.util.Faces;

/** What all doors of accounts have in common: letting in, sending away, and showing those in who must sign in first. */
@RequestScoped
public class AccountEntry {

    @Inject
    private HttpServletRequest request;

    /** Lets in whom the door welcomed, by way of the cart; says why when it did not. */
    public void answer(SignInAnswer<String> answer, String wanted) {
        if (answer instanceof SignInAnswer.Welcome<String> welcome) {
            if (request.getSession(false) != null) {
                request.changeSessionId();
            }
            AccountCookie.keep(welcome.who(), request, response());
            Responses.see("/cart/join?to=" + WantedPath.encoded(WantedPath.of(wanted)));
        } else if (answer instanceof SignInAnswer.Wait<String> wait) {
            Notices.wrong(null, "customer.signIn.wait", wait.rest().toSeconds() + 1);
            Responses.tooMany();
        } else {
            Notices.wrong(null, "customer.signIn.refused");
        }
    }

    /** Whether a customer is signed in; everybody else is led to the door and back. */
    public boolean isOpen(String wanted) {
        if (!isSignedIn()) {
            Responses.see(door(wanted));
        }
        return isSignedIn();
    }

    /** The address of the door, which leads on to a page of the shop. */
    public static String door(String wanted) {
        return "/account/sign-in?to=" + WantedPath.encoded(wanted);
    }

    public boolean isSignedIn() {
        return request.isUserInRole(SignedIn.ROLE);
    }

    public String address() {
        return request.getRemoteAddr();
    }

    /** The token of the browser that asks; empty without one. */
    public String session() {
        return AccountCookie.token(request).orElse("");
    }

    private static HttpServletResponse response() {
        return (HttpServletResponse) Faces.getExternalContext().getResponse();
    }
}
