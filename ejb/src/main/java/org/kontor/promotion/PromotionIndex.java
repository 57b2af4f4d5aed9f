package org.kontor.promotion;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The live promotions, found by what they need to see in a cart, so that a cart asks only those that may concern it.
 */
public final class PromotionIndex {

    private final List<PromotionTerms> automatic;
    private final Map<Long, PromotionTerms> byId = new HashMap<>();
    private final BitSet always = new BitSet();
    private final Map<String, BitSet> byName = new HashMap<>();

    public PromotionIndex(Collection<PromotionTerms> live) {
        live.forEach(terms -> byId.put(terms.id(), terms));
        automatic = live.stream().filter(terms -> !terms.byCode())
                .sorted(Comparator.comparingLong(PromotionTerms::id)).toList();
        for (var at = 0; at < automatic.size(); at++) {
            for (var target : needed(automatic.get(at))) {
                enter(at, target);
            }
        }
    }

    /** Something of this must be in the cart for the promotion to say anything. */
    private static List<Target> needed(PromotionTerms terms) {
        var conditions = terms.conditions();
        return conditions.isDemanding() && conditions.of().kind() != Target.Kind.ALL
                || terms.action() instanceof Action.Gift ? List.of(conditions.of()) : terms.action().targets();
    }

    private void enter(int at, Target target) {
        if (target.kind() == Target.Kind.ALL) {
            always.set(at);
        }
        target.names().forEach(name -> byName.computeIfAbsent(key(target.kind(), name), key -> new BitSet()).set(at));
    }

    private static String key(Target.Kind kind, String name) {
        return kind.ordinal() + name;
    }

    boolean isEmpty() {
        return byId.isEmpty();
    }

    /** Whether any that may concern these goods, or that a code opens, counts what one customer has used. */
    boolean countsCustomers(List<Goods> goods, List<HeldCoupon> coupons) {
        return Stream.concat(concerning(goods).stream(),
                        coupons.stream().flatMap(coupon -> byId(coupon.promotionId()).stream()))
                .anyMatch(terms -> terms.mostPerCustomer() > 0);
    }

    public Optional<PromotionTerms> byId(long id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Automatic promotions that may have something to say about these goods, oldest first. */
    List<PromotionTerms> concerning(List<Goods> goods) {
        var found = (BitSet) always.clone();
        for (var each : goods) {
            add(found, Target.Kind.PRODUCT, each.product());
            add(found, Target.Kind.SKU, each.sku().value());
            each.categories().forEach(category -> add(found, Target.Kind.CATEGORY, category));
        }
        var concerning = new ArrayList<PromotionTerms>(found.cardinality());
        found.stream().forEach(at -> concerning.add(automatic.get(at)));
        return concerning;
    }

    private void add(BitSet found, Target.Kind kind, String name) {
        var some = byName.get(key(kind, name));
        if (some != null) {
            found.or(some);
        }
    }
}
