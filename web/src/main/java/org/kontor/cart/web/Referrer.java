package org.kontor.cart.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;

/** The page of this shop from which a form came, to lead back to it. */
final class Referrer {

    private Referrer() {
    }

    /** Its path and query, never another site; the front door when it is not known. */
    static String path(HttpServletRequest request) {
        var header = request.getHeader("Referer");
        if (header == null) {
            return "/";
        }
        try {
            var uri = new URI(header);
            var path = uri.getRawPath();
            if (!request.getHeader("Host").equals(uri.getRawAuthority()) || path == null
                    || !path.matches("/[^/\\\\].*|/")) {
                return "/";
            }
            return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
        } catch (URISyntaxException e) {
            return "/";
        }
    }
}
