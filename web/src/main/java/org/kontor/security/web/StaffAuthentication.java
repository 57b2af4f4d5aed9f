package org.kontor.security.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.CallerPrincipal;
import jakarta.security.enterprise.authentication.mechanism.http.AutoApplySession;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Collectors;
import org.kontor.security.StaffRole;

/**
 * Signs staff in through a page of our own and keeps them in their session. Who comes without is sent to that page; the
 * wanted address goes along as a parameter that {@link WantedPage} checks, so strangers get no session, and a click on
 * a
 * page that was open too long reloads it instead of being repeated.
 */
@ApplicationScoped
@AutoApplySession
public class StaffAuthentication implements HttpAuthenticationMechanism {

    @Override
    public AuthenticationStatus validateRequest(HttpServletRequest request, HttpServletResponse response,
            HttpMessageContext context) throws AuthenticationException {
        if (context.getAuthParameters().getCredential() instanceof EnteredStaff entered) {
            var staff = entered.staff();
            return context.notifyContainerAboutLogin(new CallerPrincipal(staff.username()),
                    staff.roles().stream().map(StaffRole::role).collect(Collectors.toSet()));
        }
        return context.isProtected() ? sendToSignIn(request, response) : context.doNothing();
    }

    private static AuthenticationStatus sendToSignIn(HttpServletRequest request, HttpServletResponse response)
            throws AuthenticationException {
        var address = "/admin/sign-in" + WantedPage.of(request).map(wanted -> "?to=" + WantedPage.encoded(wanted))
                .orElse("");
        try {
            if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
                response.setContentType("text/xml;charset=UTF-8");
                response.setHeader("Cache-Control", "no-store");
                response.getWriter().write(
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
                        + address.replace("&", "&amp;") + "\"/></partial-response>");
            } else {
                response.setHeader("Cache-Control", "no-store");
                response.setStatus(HttpServletResponse.SC_SEE_OTHER);
                response.setHeader("Location", address);
            }
            return AuthenticationStatus.SEND_CONTINUE;
        } catch (IOException gone) {
            throw new AuthenticationException(gone);
        }
    }
}
