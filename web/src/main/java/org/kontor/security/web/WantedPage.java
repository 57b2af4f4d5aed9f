package org.kontor.security.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The page of the back office that somebody wanted before they had to sign in: a path below /admin and nothing else.
 */
final class WantedPage {

    private static final Pattern FORM = Pattern.compile("/admin(?:/[A-Za-z0-9_-]+)*(?:\\?[A-Za-z0-9_.~%&=+*-]*)?");
    private static final int LONGEST = 400;

    private WantedPage() {
    }

    /** The page that a request asks for, or from which its form was sent. */
    static Optional<String> of(HttpServletRequest request) {
        var query = request.getQueryString();
        var isRead = request.getMethod().equals("GET");
        return checked(request.getRequestURI() + (isRead && query != null ? "?" + query : ""));
    }

    /** The text if it is such a page; the doors are not. */
    static Optional<String> checked(String text) {
        return Optional.ofNullable(text).filter(wanted -> wanted.length() <= LONGEST && FORM.matcher(wanted).matches()
                && !wanted.matches("/admin/(sign-in|sign-out|setup|invitation).*"));
    }

    static String encoded(String wanted) {
        return URLEncoder.encode(wanted, StandardCharsets.UTF_8);
    }
}
