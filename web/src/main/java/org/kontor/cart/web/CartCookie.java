package org.kontor.cart.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.kontor.cart.AccountCarts;
import org.kontor.cart.CartSeal;
import org.kontor.cart.CartToken;
import org.kontor.customer.SignedIn;

/**
 * Which cart a browser has. Guests hold theirs by a signed cookie, without a session, as long as the shop keeps idle
 * carts; customers who are signed in have that of their account, on all their devices.
 */
@RequestScoped
public class CartCookie {

    private static final String NAME = "cart";
    private static final int SECONDS = (int) Duration.ofDays(90).toSeconds();

    @Inject
    private CartSeal seal;

    @Inject
    private AccountCarts account;

    @Inject
    private HttpServletRequest request;

    private Optional<CartToken> own;

    /** The cart of the account; for guests, and where an account has none yet, that of the browser. */
    public Optional<CartToken> token() {
        if (!request.isUserInRole(SignedIn.ROLE)) {
            return held();
        }
        if (own == null || own.isEmpty()) {
            own = account.current();
        }
        return own.or(this::held);
    }

    /** The token in the cookie; empty without one, or with one that this shop did not make. */
    Optional<CartToken> held() {
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
