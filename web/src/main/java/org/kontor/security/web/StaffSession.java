package org.kontor.security.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.kontor.security.StaffDoor;

/**
 * What a session of the back office is good for. It ends with the next click once the person's password or roles have
 * changed or the account was switched off, wherever that happened.
 */
@RequestScoped
class StaffSession {

    /** Longer than a customer's: people in the back office are called away from what they write. */
    private static final int SECONDS = 60 * 60;
    private static final String PASS = StaffSession.class.getName() + ".pass";

    @Inject
    private StaffDoor door;

    @Inject
    private HttpServletRequest request;

    public void begin(String username) {
        var session = request.getSession();
        session.setAttribute(PASS, door.pass(username).orElse(null));
        session.setMaxInactiveInterval(SECONDS);
    }

    public boolean holds(String username) {
        var session = request.getSession(false);
        return session != null && door.pass(username).filter(pass -> pass.equals(session.getAttribute(PASS)))
                .isPresent();
    }
}
