package org.kontor.security.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.kontor.security.SetupLinks;
import org.kontor.security.StaffView;
import org.kontor.web.Notices;
import org.kontor.web.Responses;

/** Where somebody who was invited, or lost their password, chooses one by a link that opens once. */
@Named
@RequestScoped
public class InvitationPage {

    @Inject
    private SetupLinks links;

    private final NewPassword chosen = new NewPassword();
    private String token;
    private StaffView staff;

    /** A link that does not open is no page at all. */
    public void load() {
        staff = links.invited(token).orElse(null);
        if (staff == null) {
            Responses.notFound();
        }
    }

    public void choose() {
        chosen.agreed().ifPresent(password -> {
            links.choosePassword(token, password);
            Notices.done("security.invitation.done");
            Responses.see("/admin/sign-in");
        });
    }

    public StaffView getStaff() {
        return staff;
    }

    public String getToken() {
        return token;
    }

    public void setToken(String token) {
        this.token = token;
    }

    public NewPassword getChosen() {
        return chosen;
    }
}
