package org.kontor.customer.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** The cookie by which a browser stays signed in: an unguessable token and nothing else. */
final class AccountCookie {

    private static final String NAME = "account";
    private static final int SECONDS = (int) Duration.ofDays(30).toSeconds();

    private AccountCookie() {
    }

    static Optional<String> token(HttpServletRequest request) {
        return request.getCookies() == null ? Optional.empty() : Arrays.stream(request.getCookies())
                .filter(cookie -> cookie.getName().equals(NAME)).map(Cookie::getValue).findFirst();
    }

    static void keep(String token, HttpServletRequest request, HttpServletResponse response) {
        response.addCookie(cookie(token, SECONDS, request));
    }

    static void drop(HttpServletRequest request, HttpServletResponse response) {
        response.addCookie(cookie("", 0, request));
    }

    private static Cookie cookie(String value, int seconds, HttpServletRequest request) {
        var cookie = new Cookie(NAME, value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setMaxAge(seconds);
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
