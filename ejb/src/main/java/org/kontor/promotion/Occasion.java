package org.kontor.promotion;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kontor.market.BuyerGroup;
import org.kontor.shared.Money;

/**
 * All that promotions depend on beside the goods: which are live, the moment, the codes that the cart holds, and how
 * often its customer has used promotions that allow only so much (by id). {@code shut} are those that cannot be had in
 * this day, week or month any more; {@code group} is that of a buyer who is known for sure, else null.
 */
public record Occasion(PromotionIndex promotions, Instant at, List<HeldCoupon> coupons, Map<Long, Integer> used,
        Map<Long, Refusal.Cause> shut, BuyerGroup group) {

    /** A shop without promotions. */
    public static final Occasion NONE = new Occasion(new PromotionIndex(List.of()), Instant.EPOCH, List.of(), Map.of());

    public Occasion {
        coupons = List.copyOf(coupons);
        used = Map.copyOf(used);
        shut = Map.copyOf(shut);
    }

    /** Without any promotion that is shut for now, for a buyer of no group. */
    public Occasion(PromotionIndex promotions, Instant at, List<HeldCoupon> coupons, Map<Long, Integer> used) {
        this(promotions, at, coupons, used, Map.of(), null);
    }

    public static Occasion of(PromotionIndex promotions, Instant at) {
        return new Occasion(promotions, at, List.of(), Map.of());
    }

    /** The same for a buyer of that group. */
    public Occasion of(BuyerGroup buyer) {
        return new Occasion(promotions, at, coupons, used, shut, buyer);
    }

    /**
     * What the promotions give. Pure: the same goods get the same, whatever their order and whenever it is asked.
     *
     * @param delivery what the chosen delivery costs; empty until it is chosen
     */
    public Verdict judge(String currency, List<Goods> goods, Optional<Money> delivery) {
        return goods.isEmpty() || promotions.isEmpty() && coupons.isEmpty() ? Verdict.NOTHING
                : new Judgement(this, currency, goods, delivery).verdict();
    }
}
