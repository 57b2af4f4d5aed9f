package org.kontor.cart;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.kontor.security.SigningKeys;

/** Turns a cart token into the value of a cookie and back: {@code token.signature}, so that guesses cost no query. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class CartSeal {

    private static final String KEY = "cart";

    @Inject
    private SigningKeys keys;

    public String seal(CartToken token) {
        return token.value() + "." + keys.sign(KEY, token.value());
    }

    /** The token of a cookie that this shop has made; empty for every other text. */
    public Optional<CartToken> open(String cookie) {
        var dot = cookie == null ? -1 : cookie.indexOf('.');
        return dot < 0 ? Optional.empty() : CartToken.read(cookie.substring(0, dot))
                .filter(token -> keys.isSigned(KEY, token.value(), cookie.substring(dot + 1)));
    }
}
