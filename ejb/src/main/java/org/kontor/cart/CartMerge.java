package org.kontor.cart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.kontor.shared.Sku;

/**
 * What the cart of an account holds once that of a guest was put into it. Of each SKU the larger quantity counts, not
 * the sum: who filled the same cart on two devices wants it once, and signing in again changes nothing. No line is ever
 * lost. The codes of the guest, entered last, go before those of the account. Pure.
 */
record CartMerge(Map<Sku, Integer> pieces, HeldCodes coupons) {

    static CartMerge of(Cart account, Cart guest) {
        var pieces = new LinkedHashMap<Sku, Integer>();
        Stream.of(account, guest).flatMap(cart -> cart.lines().stream())
                .forEach(line -> pieces.merge(line.sku(), line.quantity(), Math::max));
        var codes = new ArrayList<>(guest.coupons());
        account.coupons().stream().filter(code -> !codes.contains(code)).forEach(codes::add);
        return new CartMerge(pieces, HeldCodes.of(codes.stream().limit(HeldCodes.MOST).toList()));
    }
}
