package org.kontor.customer.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.kontor.customer.AccountLinks;
import org.kontor.security.SecurityRefused;
import org.kontor.security.web.NewPassword;
import org.kontor.shared.Email;
import org.kontor.web.Notices;
import org.kontor.web.Responses;

/** Where a link in a mail lets somebody choose another password. */
@Named
@RequestScoped
public class ResetPage {

    private static final int GONE = 410;

    @Inject
    private AccountLinks links;

    @Inject
    private HttpServletRequest request;

    private final NewPassword chosen = new NewPassword();
    private String token;
    private Email email;

    @PostConstruct
    void read() {
        token = request.getParameter("token");
        email = links.resets(token).orElse(null);
    }

    /** A link that does not open any more says so; one that never was a link looks the same. */
    public void load() {
        if (email == null) {
            FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(GONE);
        }
    }

    public void choose() {
        if (email != null) {
            chosen.agreed().ifPresent(this::choose);
        }
    }

    private void choose(String password) {
        try {
            links.reset(token, password);
            Notices.done("customer.reset.done");
            Responses.see("/account/sign-in");
        } catch (SecurityRefused refused) {
            Notices.wrong("password", refused.messageKey(), refused.arguments().toArray());
        }
    }

    /** Whose account it is; null when the link does not open. */
    public Email getEmail() {
        return email;
    }

    public String getToken() {
        return token;
    }

    /** Read from the address and from the form alike. */
    public void setToken(String sent) {
        token = sent;
    }

    public NewPassword getChosen() {
        return chosen;
    }
}
