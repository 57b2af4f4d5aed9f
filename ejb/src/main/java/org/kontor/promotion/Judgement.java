package org.kontor.promotion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.Money;
import org.kontor.shared.Sku;

/** One cart before the promotions: which of them are open to it, which go together, and what they give. */
final class Judgement {

    private final Occasion occasion;
    private final String currency;
    private final List<Goods> goods;
    private final Optional<Money> delivery;
    private final List<Refusal> refusals = new ArrayList<>();
    private final List<Sku> gifts = new ArrayList<>();

    /** A promotion that may be used, and the code that opened it. */
    record Open(PromotionTerms terms, CouponCode code) {
    }

    Judgement(Occasion occasion, String currency, List<Goods> goods, Optional<Money> delivery) {
        this.occasion = occasion;
        this.currency = currency;
        this.goods = goods.stream().sorted(Comparator.comparing((Goods each) -> each.sku().value())).toList();
        this.delivery = delivery;
    }

    Verdict verdict() {
        var open = new ArrayList<Open>();
        held().forEach(each -> admit(each, open));
        occasion.promotions().concerning(goods).forEach(terms -> admit(new Open(terms.in(currency), null), open));
        var best = taking(open.stream().filter(each -> !each.terms().standsAlone()).toList());
        var others = new ArrayList<Taking>();
        for (var alone : alone(open)) {
            var single = taking(List.of(alone));
            others.add(single.saved() > best.saved() ? best : single);
            best = single.saved() > best.saved() ? single : best;
        }
        var winner = best;
        refusals.addAll(winner.refusals());
        others.forEach(loser -> exclude(loser, winner));
        gifts.addAll(winner.gifts());
        return new Verdict(winner.benefits(), refusals, gifts);
    }

    /** The promotions that codes open, each once however many of its codes are held. */
    private List<Open> held() {
        var held = new ArrayList<Open>();
        var seen = new HashSet<Long>();
        for (var coupon : occasion.coupons()) {
            var terms = occasion.promotions().byId(coupon.promotionId());
            if (coupon.trouble() != null || terms.isEmpty()) {
                refusals.add(new Refusal(coupon.promotionId(), terms.map(PromotionTerms::name).orElse(""),
                        coupon.code(), coupon.trouble() == null ? Reason.NOT_LIVE : coupon.trouble(), List.of()));
            } else if (seen.add(coupon.promotionId())) {
                held.add(new Open(terms.get().in(currency), coupon.code()));
            } else {
                refusals.add(Refusal.of(terms.get(), coupon.code(),
                        Refusal.Cause.of(Reason.NOT_COMBINABLE, terms.get().name())));
            }
        }
        return held;
    }

    private void admit(Open each, List<Open> open) {
        var cause = hindrance(each.terms());
        if (cause == null) {
            open.add(each);
        } else {
            refusals.add(Refusal.of(each.terms(), each.code(), cause));
        }
    }

    private Refusal.Cause hindrance(PromotionTerms terms) {
        var at = occasion.at();
        if (terms.from() != null && at.isBefore(terms.from())) {
            return Refusal.Cause.of(Reason.NOT_YET);
        }
        if (terms.until() != null && !at.isBefore(terms.until())) {
            return Refusal.Cause.of(Reason.ENDED);
        }
        if (!terms.conditions().days().contains(at.atZone(BusinessClock.SHOP_ZONE).getDayOfWeek())) {
            return Refusal.Cause.of(Reason.OTHER_DAY);
        }
        var group = terms.conditions().group();
        if (group != null && !group.equals(occasion.group())) {
            return Refusal.Cause.of(Reason.OTHER_GROUP);
        }
        if (terms.speaksOther(currency)) {
            return Refusal.Cause.of(Reason.OTHER_CURRENCY);
        }
        if (occasion.shut().containsKey(terms.id())) {
            return occasion.shut().get(terms.id());
        }
        if (terms.usedUp()) {
            return Refusal.Cause.of(Reason.USED_UP);
        }
        if (terms.mostPerCustomer() > 0 && occasion.used().getOrDefault(terms.id(), 0) >= terms.mostPerCustomer()) {
            return Refusal.Cause.of(Reason.USED_BY_CUSTOMER);
        }
        return terms.conditions().lacks(goods, terms.action());
    }

    private static List<Open> alone(List<Open> open) {
        return open.stream().filter(each -> each.terms().standsAlone()).sorted(Taking.RANK).toList();
    }

    private Taking taking(List<Open> some) {
        var remainder = new Remainder(currency, goods, delivery.map(Money::minor).orElse(0L));
        return new Taking(remainder, some);
    }

    /** What the losers would have given is refused for the sake of the winner, and what gave nothing for its reason. */
    private void exclude(Taking loser, Taking winner) {
        refusals.addAll(loser.refusals());
        loser.benefits().forEach(lost -> refusals.add(Refusal.of(lost.promotion(), lost.code(),
                Refusal.Cause.of(Reason.NOT_COMBINABLE, winner.benefits().get(0).promotion().name()))));
    }
}
