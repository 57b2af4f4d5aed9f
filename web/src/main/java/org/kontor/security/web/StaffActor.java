package org.kontor.security.web;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.kontor.shared.Actor;
import org.kontor.shared.CurrentActor;

/**
 * Tells the business layer that a member of staff acts, shows out whose session does not hold any more, and says no to
 * whom the business layer refuses a download.
 */
public class StaffActor extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient CurrentActor actor;

    @Inject
    private transient StaffSession session;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var principal = request.getUserPrincipal();
        if (principal != null && !session.holds(principal.getName())) {
            request.logout();
            request.getSession().invalidate();
            response.sendRedirect("/admin/sign-in");
            return;
        }
        if (principal != null) {
            actor.act(Actor.staff(principal.getName()));
        }
        try {
            chain.doFilter(request, response);
        } catch (EJBAccessException refused) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }
}
