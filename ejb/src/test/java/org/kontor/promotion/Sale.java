package org.kontor.promotion;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kontor.market.BuyerGroup;
import org.kontor.shared.Money;
import org.kontor.shared.Percentage;
import org.kontor.shared.Sku;

/** A cart of chairs (30.00), tables (100.00) and mugs (8.00) and the promotions that it meets; a Monday. */
final class Sale {

    static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");
    static final Target CHAIRS = Target.categories("chairs");
    static final Target FURNITURE = Target.categories("furniture");

    private final List<Goods> goods = new ArrayList<>();
    private final List<PromotionTerms> live = new ArrayList<>();
    private final List<HeldCoupon> coupons = new ArrayList<>();
    private Map<Long, Integer> used = Map.of();
    private BuyerGroup group;
    private Optional<Money> delivery = Optional.empty();

    Sale chairs(int pieces) {
        return goods("CHAIR", "chair", Set.of("chairs", "furniture"), pieces, 3000);
    }

    Sale tables(int pieces) {
        return goods("TABLE", "table", Set.of("tables", "furniture"), pieces, 10_000);
    }

    Sale mugs(int pieces) {
        return goods("MUG", "mug", Set.of("kitchen"), pieces, 800);
    }

    private Sale goods(String sku, String product, Set<String> categories, int pieces, long unit) {
        goods.add(new Goods(new Sku(sku), product, categories, pieces, euro(unit)));
        return this;
    }

    Sale delivery(long price) {
        delivery = Optional.of(euro(price));
        return this;
    }

    Sale with(PromotionTerms... terms) {
        live.addAll(List.of(terms));
        return this;
    }

    Sale holding(String code, long promotionId, Reason trouble) {
        coupons.add(new HeldCoupon(new CouponCode(code), promotionId, trouble));
        return this;
    }

    Sale of(BuyerGroup buyer) {
        group = buyer;
        return this;
    }

    Sale usedBefore(long promotionId, int times) {
        used = Map.of(promotionId, times);
        return this;
    }

    Verdict verdict() {
        return verdict(MONDAY);
    }

    Verdict verdict(Instant at) {
        return new Occasion(new PromotionIndex(live), at, coupons, used).of(group).judge("EUR", goods, delivery);
    }

    /** What is taken off in all, in cents. */
    long saved() {
        return verdict().benefits().stream().mapToLong(benefit -> benefit.total().minor()).sum();
    }

    /** Names of what is given, in the order in which it is taken off. */
    List<String> given() {
        return verdict().benefits().stream().map(benefit -> benefit.promotion().name()).toList();
    }

    List<Reason> refused() {
        return verdict().refusals().stream().map(Refusal::reason).toList();
    }

    static PromotionTerms automatic(long id, Action action) {
        return PromotionTerms.of(id, "P" + id, false, Conditions.none(), action);
    }

    static PromotionTerms when(long id, Conditions conditions, Action action) {
        return PromotionTerms.of(id, "P" + id, false, conditions, action);
    }

    static PromotionTerms coded(long id, Action action) {
        return PromotionTerms.of(id, "P" + id, true, Conditions.none(), action);
    }

    static Percentage percent(String value) {
        return Percentage.parse(value);
    }

    static Money euro(long minor) {
        return Money.ofMinor(minor, "EUR");
    }
}
