package org.kontor.web;

import jakarta.servlet.http.HttpServletResponse;

/** The security policy and caching of a response, by the kind of page. */
final class Headers {

    static final String CSP = "Content-Security-Policy";
    static final String NOTHING = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'; sandbox";

    private Headers() {
    }

    /** No script, style or picture from elsewhere, no inline code. */
    static String lean() {
        return "default-src 'none'; img-src 'self' data:; media-src 'self'; style-src 'self'; font-src 'self'; "
                + "script-src 'self'; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";
    }

    static void forRoute(Route route, HttpServletResponse response) {
        if (route.kind() == Route.Kind.LEAN) {
            response.setHeader(CSP, lean());
            response.setHeader("Cache-Control", "private, no-cache");
        } else {
            response.setHeader("Cache-Control", "private, no-store");
        }
    }
}
