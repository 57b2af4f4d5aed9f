package org.kontor.customer.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.kontor.customer.SignedIn;
import org.kontor.shared.Actor;
import org.kontor.shared.CurrentActor;
import org.kontor.shared.CustomerNumber;

/** Tells the business layer which customer acts. */
public class CustomerActor extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient CurrentActor actor;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.isUserInRole(SignedIn.ROLE)) {
            actor.act(Actor.customer(CustomerNumber.parse(request.getUserPrincipal().getName())));
        }
        chain.doFilter(request, response);
    }
}
