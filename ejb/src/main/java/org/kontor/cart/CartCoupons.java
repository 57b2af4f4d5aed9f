package org.kontor.cart;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.kontor.promotion.CodeTries;
import org.kontor.promotion.CouponCode;
import org.kontor.promotion.PromotionQueries;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.NotFound;

/**
 * Codes that customers enter into their cart. Guessing is slow: five tries a minute for a cart, twenty for an address,
 * and one answer for codes that are unknown, over or used up.
 */
@Stateless
@PermitAll
public class CartCoupons {

    private static final int TRIES_PER_CART = 5;
    private static final int TRIES_PER_ADDRESS = 20;

    @Inject
    private CartShelf shelf;

    @Inject
    private CartAppraisal appraisal;

    @Inject
    private CodeTries tries;

    @Inject
    private PromotionQueries promotions;

    @Inject
    private BusinessClock clock;

    /**
     * Puts a code into the cart. A live code whose conditions the goods do not meet yet is kept, and the cart says what
     * is missing; every other is refused with {@link CartRefused}.
     *
     * @param address from where it is entered
     */
    public CartView enter(CartToken token, String typed, String address) {
        var perCart = tries.allows("cart " + token, TRIES_PER_CART);
        var perAddress = tries.allows("address " + address, TRIES_PER_ADDRESS);
        if (!perCart || !perAddress) {
            throw new CartRefused("cart.refused.tries");
        }
        var code = CouponCode.read(typed).filter(each -> promotions.coupon(each).trouble() == null)
                .orElseThrow(() -> new CartRefused("cart.refused.coupon"));
        var cart = cartForUpdate(token);
        cart.hold(HeldCodes.of(cart.coupons()).plus(code), clock.now());
        return saved(cart);
    }

    /** Takes a code out; taking it out twice is no matter. */
    public CartView remove(CartToken token, String typed) {
        var cart = cartForUpdate(token);
        CouponCode.read(typed).ifPresent(code -> cart.hold(HeldCodes.of(cart.coupons()).minus(code), clock.now()));
        return saved(cart);
    }

    private CartView saved(Cart cart) {
        var offers = appraisal.offers(cart);
        return appraisal.saved(cart, offers, CartChanges.of(cart, offers), shelf::save);
    }

    private Cart cartForUpdate(CartToken token) {
        return Optional.ofNullable(token).flatMap(shelf::byTokenForUpdate).filter(Cart::isActive)
                .orElseThrow(() -> new NotFound("cart", "yours"));
    }
}
