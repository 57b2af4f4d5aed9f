package org.kontor.security.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.kontor.security.SetupLinks;
import org.kontor.web.Notices;
import org.kontor.web.Responses;

/** Where the first administrator is made, by the link that the server printed. */
@Named
@RequestScoped
public class SetupPage {

    @Inject
    private SetupLinks links;

    private final NewPassword chosen = new NewPassword();
    private String token;
    private String username;
    private String displayName;

    /** A link that does not open is no page at all. */
    public void load() {
        if (!links.isOpen(token)) {
            Responses.notFound();
        }
    }

    public void create() {
        chosen.agreed().ifPresent(password -> {
            links.use(token, username, displayName, password);
            Notices.done("security.setup.done");
            Responses.see("/admin/sign-in");
        });
    }

    public String getToken() {
        return token;
    }

    public void setToken(String token) {
        this.token = token;
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

    public NewPassword getChosen() {
        return chosen;
    }
}
