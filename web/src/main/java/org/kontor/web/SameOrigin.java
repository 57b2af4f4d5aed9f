package org.kontor.web;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Whether a post comes from a page of this shop. Browsers say where a request comes from; a program that says nothing
 * holds no cookies that somebody else could misuse.
 */
public final class SameOrigin {

    private SameOrigin() {
    }

    public static boolean allows(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        var origin = request.getHeader("Origin");
        return origin == null || origin.equals(Settings.baseUrl())
                || origin.equals(request.getScheme() + "://" + request.getHeader("Host"));
    }
}
