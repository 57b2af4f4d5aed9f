package org.kontor.promotion;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.kontor.market.BuyerGroup;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.Email;

/** Which promotions a cart meets. A change of staff is seen within five seconds. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@PermitAll
public class PromotionQueries {

    @Inject
    private PromotionBook promotions;

    @Inject
    private CouponBook coupons;

    @Inject
    private UseBook uses;

    @Inject
    private BusinessClock clock;

    /**
     * What holds now for a cart with these goods and codes; one statement for codes, one each where uses by customer or
     * in a period count.
     *
     * @param customer whose uses count; asked only where they do
     * @param group that of a buyer who is known for sure; else null
     */
    public Occasion occasion(List<Goods> goods, List<CouponCode> codes, Supplier<Optional<Email>> customer,
            BuyerGroup group) {
        var live = promotions.live();
        var held = coupons.held(codes);
        var used = live.countsCustomers(goods, held) ? customer.get().map(uses::usedBy).orElse(Map.of())
                : Map.<Long, Integer>of();
        var shut = promotions.paces().isEmpty() ? Map.<Long, Refusal.Cause>of()
                : uses.shut(promotions.paces(), customer.get(), clock.today());
        return new Occasion(live, clock.now(), held, used, shut, group);
    }

    /** Whether a promotion is in force now, whatever it asks for; a change of staff is seen within five seconds. */
    public boolean isLive(long id) {
        var now = clock.now();
        return promotions.live().byId(id).filter(terms -> terms.until() == null || now.isBefore(terms.until()))
                .isPresent();
    }

    /** What a code opens; asking is for {@link CodeTries} to allow. */
    public HeldCoupon coupon(CouponCode code) {
        return coupons.held(List.of(code)).get(0);
    }
}
