package org.kontor.customer.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** The page of the store that somebody wanted before they signed in: a path of this shop and nothing else. */
public final class WantedPath {

    static final String HOME = "/account";

    private static final Pattern FORM =
            Pattern.compile("(?:/[A-Za-z0-9_-]+){1,6}(?:\\?[A-Za-z0-9_.~%&=+*-]*)?");
    private static final int LONGEST = 300;

    private WantedPath() {
    }

    /** The text if it is such a path; the doors are not, nor is anything of the back office. */
    static Optional<String> checked(String text) {
        return Optional.ofNullable(text).filter(wanted -> wanted.length() <= LONGEST && FORM.matcher(wanted).matches()
                && !wanted.matches("/(?:admin|cart/join|account/(?:sign-in|sign-out|register|forgotten|open|reset))"
                        + "(?:[/?].*)?"));
    }

    /** Where the text leads, or the account itself. */
    public static String of(String text) {
        return checked(text).orElse(HOME);
    }

    static String encoded(String wanted) {
        return URLEncoder.encode(wanted, StandardCharsets.UTF_8);
    }
}
