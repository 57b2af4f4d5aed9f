package org.kontor.security.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * Knows visitors of the store by what their browser brings with each request, without a session. The mechanism asks it
 * for every request outside the back office.
 */
public interface Visitors {

    /** A caller by name, and the one role that it has. */
    record Visitor(String name, String role) {
    }

    /** Who sends this request; empty for everybody who is not known. */
    Optional<Visitor> recognise(HttpServletRequest request);
}
