package org.kontor.cart;

import java.util.ArrayList;
import java.util.Map;
import java.util.function.Predicate;
import org.kontor.shared.Address;
import org.kontor.shared.Sku;

/** What a division into consignments must be like: every piece goes somewhere, once, and nowhere but where it can. */
record DivisionRules(DivideCart wish, Cart cart, CurrentOffers offers) {

    /** The division that is wished for; none where all goes in one consignment. */
    static Division check(DivideCart wish, Cart cart, CurrentOffers offers, Predicate<Address> isInReach) {
        var parts = wish.parts().stream().filter(part -> part.pieces().values().stream().anyMatch(some -> some != 0))
                .toList();
        if (parts.isEmpty() || parts.size() == 1 && wish.parts().get(0).equals(parts.get(0))) {
            return Division.NONE;
        }
        if (parts.size() > DivideCart.MOST) {
            throw new CartRefused("cart.refused.division.many", DivideCart.MOST);
        }
        if (cart.shipTo() == null || !parts.get(0).equals(wish.parts().get(0))) {
            throw new CartRefused("cart.refused.division.first");
        }
        var goods = CartGoods.of(cart, offers).pieces();
        new DivisionRules(wish, cart, offers).requireWhole(goods);
        var others = new ArrayList<Division.Part>();
        for (var part : parts.subList(1, parts.size())) {
            requireAddress(part.to(), isInReach);
            others.add(new Division.Part(part.to(), methodOf(cart, others.size()), part.pieces()));
        }
        return new Division(goods, others);
    }

    private void requireWhole(Map<Sku, Integer> goods) {
        for (var part : wish.parts()) {
            if (!goods.keySet().containsAll(part.pieces().keySet())
                    || part.pieces().values().stream().anyMatch(some -> some < 0)) {
                throw new CartRefused("cart.refused.division.pieces");
            }
        }
        goods.forEach((sku, pieces) -> {
            var given = wish.parts().stream().mapToLong(part -> part.pieces().getOrDefault(sku, 0)).sum();
            if (given != pieces) {
                throw new CartRefused("cart.refused.division.sum", offers.name(sku), pieces, given);
            }
        });
    }

    private static void requireAddress(Address to, Predicate<Address> isInReach) {
        if (to == null) {
            return;
        }
        CartContact.requireComplete(to);
        if (!isInReach.test(to)) {
            throw new CartRefused("cart.refused.division.elsewhere");
        }
    }

    /** The way that the consignment at this place had before is kept; whether it is still possible is seen anew. */
    private static String methodOf(Cart cart, int at) {
        var before = cart.division().others();
        return at < before.size() ? before.get(at).method() : null;
    }
}
