package org.kontor.cart.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.kontor.cart.CartSeal;
import org.kontor.cart.CartToken;

/** The signed cookie by which a browser holds its cart; no session needed. As long as the shop keeps idle carts. */
@RequestScoped
public class CartCookie {

    private static final String NAME = "cart";
    private static final int SECONDS = (int) Duration.ofDays(90).toSeconds();

    @Inject
    private CartSeal seal;

    @Inject
    private HttpServletRequest request;

    /** The token of the browser's cart; empty without a cookie or with one that this shop did not make. */
    public Optional<CartToken> token() {
        return request.getCookies() == null ? Optional.empty() : Arrays.stream(request.getCookies())
                .filter(cookie -> cookie.getName().equals(NAME)).findFirst()
                .flatMap(cookie -> seal.open(cookie.getValue()));
    }

    /** Gives the browser its cart. */
    public void keep(CartToken token, HttpServletResponse response) {
        var cookie = new Cookie(NAME, seal.seal(token));
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setMaxAge(SECONDS);
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }
}
