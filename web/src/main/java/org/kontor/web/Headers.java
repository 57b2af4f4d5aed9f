package org.kontor.web;

import jakarta.servlet.http.HttpServletResponse;

/** The security policy and caching of a response, by the kind of page. */
final class Headers {

    static final String CSP = "Content-Security-Policy";
    static final String NOTHING =
            "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'; sandbox";

    private static final String LEAN = "default-src 'none'; img-src 'self' data:; media-src 'self'; style-src 'self'; "
            + "font-src 'self'; script-src 'self'; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'; "
            + "form-action 'self' " + Settings.payment();

    private Headers() {
    }

    /** No script, style or picture from elsewhere, no inline code; forms lead to this shop or to its payment page. */
    static String lean() {
        return LEAN;
    }

    static void forRoute(Route route, HttpServletResponse response) {
        response.setHeader("Cache-Control", route.kind() == Route.Kind.LEAN ? "private, no-cache"
                : "private, no-store");
        if (route.isLean()) {
            response.setHeader(CSP, LEAN);
        }
        if (route.kind() == Route.Kind.PRIVATE) {
            response.setHeader("Referrer-Policy", "same-origin");
        }
    }
}
