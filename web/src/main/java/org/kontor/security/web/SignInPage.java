package org.kontor.security.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.kontor.security.SignInAnswer;
import org.kontor.security.StaffDoor;
import org.kontor.security.StaffView;
import org.kontor.web.Notices;
import org.kontor.web.Responses;
import org.omnifaces.util.Faces;

/** Where staff sign in. */
@Named
@RequestScoped
public class SignInPage {

    private static final String HOME = "/admin";

    @Inject
    private StaffDoor door;

    @Inject
    private SecurityContext security;

    @Inject
    private StaffSession session;

    @Inject
    private HttpServletRequest request;

    private String to;
    private String username;
    private String password;

    /** Who is signed in already has nothing to do here. */
    public void load() {
        if (request.getUserPrincipal() != null) {
            Responses.see(wanted());
        }
    }

    public void signIn() {
        var answer = door.enter(username, password, request.getRemoteAddr());
        if (answer instanceof SignInAnswer.Welcome<StaffView> welcome) {
            enter(welcome.who());
        } else if (answer instanceof SignInAnswer.Wait<StaffView> wait) {
            Notices.wrong(null, "security.signIn.wait", wait.rest().toSeconds() + 1);
        } else {
            Notices.wrong(null, "security.signIn.refused");
        }
    }

    private void enter(StaffView staff) {
        var response = (HttpServletResponse) Faces.getExternalContext().getResponse();
        var status = security.authenticate(request, response, AuthenticationParameters.withParams()
                .newAuthentication(true)
                .credential(new EnteredStaff(staff)));
        if (status == AuthenticationStatus.SEND_FAILURE) {
            throw new IllegalStateException("the container refused a sign-in that was found right");
        }
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        session.begin(staff.username());
        Responses.see(wanted());
    }

    private String wanted() {
        return WantedPage.checked(to).orElse(HOME);
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    /** Never shown again. */
    public String getPassword() {
        return null;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
