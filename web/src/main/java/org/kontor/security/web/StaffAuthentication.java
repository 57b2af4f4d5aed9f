package org.kontor.security.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.auth.message.callback.CallerPrincipalCallback;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.CallerPrincipal;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.UnsupportedCallbackException;
import org.kontor.security.StaffRole;

/**
 * Signs staff in through a page of our own and keeps them in their session; below /admin nobody else is known. Outside
 * of it {@link Visitors} are known by what they bring, for one request at a time and without a session. Who comes to the
 * back office without a session is sent to its door; the wanted address goes along as a parameter that
 * {@link WantedPage} checks, so strangers get no session, and a click on a page that was open too long reloads it
 * instead of being repeated.
 */
@ApplicationScoped
public class StaffAuthentication implements HttpAuthenticationMechanism {

    private static final String REGISTER_SESSION = "jakarta.servlet.http.registerSession";
    private static final String BACK_OFFICE = "/admin";

    @Inject
    private Visitors visitors;

    @Override
    public AuthenticationStatus validateRequest(HttpServletRequest request, HttpServletResponse response,
            HttpMessageContext context) throws AuthenticationException {
        if (context.getAuthParameters().getCredential() instanceof EnteredStaff entered) {
            return signIn(entered, context);
        }
        var visitor = isBackOffice(request) ? null : visitors.recognise(request).orElse(null);
        if (visitor != null) {
            return context.notifyContainerAboutLogin(new CallerPrincipal(visitor.name()), Set.of(visitor.role()));
        }
        if (request.getUserPrincipal() != null) {
            return goOn(request, context);
        }
        return context.isProtected() ? sendToSignIn(request, response) : context.doNothing();
    }

    private static boolean isBackOffice(HttpServletRequest request) {
        var path = request.getServletPath();
        return path.equals(BACK_OFFICE) || path.startsWith(BACK_OFFICE + "/");
    }

    private static AuthenticationStatus signIn(EnteredStaff entered, HttpMessageContext context) {
        var staff = entered.staff();
        var status = context.notifyContainerAboutLogin(new CallerPrincipal(staff.username()),
                staff.roles().stream().map(StaffRole::role).collect(Collectors.toSet()));
        remember(context);
        return status;
    }

    @SuppressWarnings("unchecked")
    private static void remember(HttpMessageContext context) {
        context.getMessageInfo().getMap().put(REGISTER_SESSION, Boolean.TRUE.toString());
    }

    /** The container keeps staff with their session; saying who it is again makes it go on with what it knows. */
    private static AuthenticationStatus goOn(HttpServletRequest request, HttpMessageContext context)
            throws AuthenticationException {
        try {
            context.getHandler().handle(new Callback[] {
                new CallerPrincipalCallback(context.getClientSubject(), request.getUserPrincipal())});
            return AuthenticationStatus.SUCCESS;
        } catch (IOException | UnsupportedCallbackException impossible) {
            throw new AuthenticationException(impossible);
        }
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
