package org.kontor.customer.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.kontor.customer.AccountDoor;
import org.kontor.customer.AccountLinks;
import org.kontor.shared.Email;
import org.kontor.web.Notices;

/** Where a link in a mail opens an account, to whoever knows the password that was chosen for it. */
@Named
@RequestScoped
public class OpenAccountPage {

    private static final int GONE = 410;

    @Inject
    private AccountLinks links;

    @Inject
    private HttpServletRequest request;

    @Inject
    private AccountDoor door;

    @Inject
    private AccountEntry entry;

    private String token;
    private Email email;
    private String password;

    @PostConstruct
    void read() {
        token = request.getParameter("token");
        email = links.opens(token).orElse(null);
    }

    /** A link that does not open any more says so; one that never was a link looks the same. */
    public void load() {
        if (email == null) {
            FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(GONE);
        }
    }

    public void open() {
        if (password == null) {
            Notices.wrong("password", "customer.missing.password");
        } else if (email != null) {
            entry.answer(door.open(token, password, entry.address()), null);
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

    /** Never shown again. */
    public String getPassword() {
        return null;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
