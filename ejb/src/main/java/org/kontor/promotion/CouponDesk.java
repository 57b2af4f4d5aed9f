package org.kontor.promotion;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.kontor.audit.AuditTrail;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.Page;
import org.kontor.shared.PageRequest;

/** What staff do with codes: one that everybody may know, or a batch of which each can be used once. */
@Stateless
@RolesAllowed({"content", "admin"})
public class CouponDesk {

    private static final int LARGEST_BATCH = 10_000;
    private static final Pattern PREFIX = Pattern.compile("([A-Z0-9]{1,12})?");

    @Inject
    private PromotionBook promotions;

    @Inject
    private CouponBook coupons;

    @Inject
    private AuditTrail audit;

    @Inject
    private BusinessClock clock;

    public Page<CouponRow> list(long promotionId, PageRequest request) {
        return coupons.page(promotionId, request);
    }

    /** All codes, for a file. */
    public List<CouponRow> export(long promotionId) {
        return coupons.all(promotionId);
    }

    /** Adds a code of one's own; {@code maxUses} null: as often as the promotion allows. */
    public void add(long promotionId, CouponCode code, Integer maxUses) {
        require(promotionId);
        if (maxUses != null && maxUses < 1) {
            throw new PromotionRefused("promotion.refused.uses");
        }
        if (coupons.add(promotionId, Set.of(code), maxUses, "", clock.now()) == 0) {
            throw new PromotionRefused("promotion.refused.code", code.value());
        }
        audit.record("promotion.code", "promotion", String.valueOf(promotionId), code.value());
    }

    /** Makes so many codes that nobody can guess, each good for one order. */
    public int generate(long promotionId, String prefix, int number) {
        require(promotionId);
        if (number < 1 || number > LARGEST_BATCH) {
            throw new PromotionRefused("promotion.refused.batch", LARGEST_BATCH);
        }
        if (!PREFIX.matcher(prefix).matches()) {
            throw new PromotionRefused("promotion.refused.prefix");
        }
        var codes = new LinkedHashSet<CouponCode>();
        while (codes.size() < number) {
            codes.add(CouponCode.fresh(prefix));
        }
        var batch = clock.today() + (prefix.isEmpty() ? "" : " " + prefix);
        var added = coupons.add(promotionId, codes, 1, batch, clock.now());
        audit.record("promotion.codes", "promotion", String.valueOf(promotionId), added + " codes, " + batch);
        return added;
    }

    private void require(long promotionId) {
        var promotion = promotions.byId(promotionId);
        if (promotion.status() == PromotionStatus.ENDED || !promotion.plan().byCode()) {
            throw new PromotionRefused("promotion.refused.noCodes", promotion.plan().name());
        }
    }
}
