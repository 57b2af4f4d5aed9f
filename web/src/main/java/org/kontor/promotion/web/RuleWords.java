package org.kontor.promotion.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.kontor.promotion.Action;
import org.kontor.promotion.Conditions;
import org.kontor.promotion.Refusal;
import org.kontor.promotion.Rule;
import org.kontor.promotion.SetPrice;
import org.kontor.promotion.Target;
import org.kontor.shared.Money;
import org.kontor.web.Formats;
import org.kontor.web.Texts;

/**
 * Rules as sentences, made from the rule itself, so that they are always true to it: "When the cart has at least 2 of
 * Chairs, give 10 % off Chairs."
 */
@ApplicationScoped
public class RuleWords {

    private static final Texts TEXTS = Texts.INSTANCE;

    @Inject
    private Names names;

    /** The whole rule in one sentence. */
    public String sentence(Rule rule) {
        var when = when(rule.conditions());
        return when.isEmpty() ? TEXTS.of("promotion.sentence.always", gift(rule.action()))
                : TEXTS.of("promotion.sentence.when", Names.list(when), gift(rule.action()));
    }

    /** What a customer got and why: "10 % off Chairs, because the cart has at least 2 of Chairs". */
    public String explanation(Rule rule) {
        var when = when(rule.conditions());
        return when.isEmpty() ? gift(rule.action())
                : TEXTS.of("promotion.because", gift(rule.action()), Names.list(when));
    }

    private List<String> when(Conditions conditions) {
        var parts = new ArrayList<String>();
        var any = conditions.of().kind() == Target.Kind.ALL;
        var goods = names.of(conditions.of());
        if (conditions.pieces() > 0) {
            parts.add(TEXTS.of(any ? "promotion.when.pieces.any" : "promotion.when.pieces", conditions.pieces(),
                    goods));
        }
        if (conditions.value() != null) {
            parts.add(TEXTS.of(any ? "promotion.when.worth.any" : "promotion.when.worth",
                    Formats.money(conditions.value()), goods));
        }
        if (!conditions.isEveryDay()) {
            parts.add(TEXTS.of("promotion.when.days", Names.list(conditions.days().stream()
                    .map(day -> day.getDisplayName(TextStyle.FULL, Locale.ENGLISH)).toList())));
        }
        if (conditions.group() != null) {
            parts.add(TEXTS.of("promotion.when.group", names.of(conditions.group())));
        }
        return parts;
    }

    /** What an action gives, such as "10 % off Chairs". */
    public String gift(Action action) {
        if (action instanceof Action.PercentOff off) {
            return TEXTS.of("promotion.give.percent", Formats.percent(off.percentage()), names.of(off.target()));
        }
        if (action instanceof Action.AmountOff off) {
            return TEXTS.of("promotion.give.amount", Formats.money(off.each()), names.of(off.target()));
        }
        if (action instanceof Action.QuantityTiers tiers) {
            return TEXTS.of("promotion.give.tiers", names.of(tiers.target()), Names.list(tiers.tiers().stream()
                    .map(tier -> TEXTS.of("promotion.give.tier.pieces", Formats.percent(tier.percentage()),
                            tier.from())).toList()));
        }
        if (action instanceof Action.OrderPercentOff off) {
            return TEXTS.of("promotion.give.orderPercent", Formats.percent(off.percentage()));
        }
        if (action instanceof Action.OrderAmountOff off) {
            return TEXTS.of("promotion.give.orderAmount", Formats.money(off.amount()));
        }
        if (action instanceof Action.ValueTiers tiers) {
            return TEXTS.of("promotion.give.valueTiers", Names.list(tiers.tiers().stream()
                    .map(tier -> TEXTS.of("promotion.give.tier.worth", Formats.percent(tier.percentage()),
                            Formats.money(tier.from()))).toList()));
        }
        return action instanceof Action.DeliveryOff off ? delivery(off) : pieces(action);
    }

    private static String delivery(Action.DeliveryOff off) {
        return off.percentage().equals(Action.EVERYTHING) ? TEXTS.get("promotion.give.freeDelivery")
                : TEXTS.of("promotion.give.delivery", Formats.percent(off.percentage()));
    }

    private String pieces(Action action) {
        if (action instanceof Action.BuyGet deal) {
            var key = deal.percentage().equals(Action.EVERYTHING) ? "promotion.give.buyGetFree"
                    : "promotion.give.buyGet";
            return capped(TEXTS.of(key, deal.getPieces(), names.of(deal.target()), deal.buyPieces(),
                    names.of(deal.buy()), Formats.percent(deal.percentage())), deal.mostTimes());
        }
        if (action instanceof Action.CheapestFree deal) {
            return capped(TEXTS.of("promotion.give.cheapest", deal.every(), names.of(deal.target())),
                    deal.mostTimes());
        }
        if (action instanceof Action.BundlePrice bundle) {
            return capped(TEXTS.of("promotion.give.bundle", bundle.pieces(), names.of(bundle.target()),
                    Formats.money(bundle.price())), bundle.mostTimes());
        }
        if (action instanceof SetPrice set) {
            return capped(TEXTS.of("promotion.give.set", Names.list(set.parts().stream()
                    .map(part -> TEXTS.of("promotion.give.set.part", part.pieces(), names.of(part.target()))).toList()),
                    Formats.money(set.price())), set.mostTimes());
        }
        var gift = (Action.Gift) action;
        return TEXTS.of("promotion.give.gift", gift.pieces(), names.of(gift.sku()));
    }

    private static String capped(String words, int mostTimes) {
        return mostTimes == 0 ? words : TEXTS.of("promotion.give.most", words, mostTimes);
    }

    /** Why a promotion gives nothing now. */
    public String reason(Refusal refusal) {
        var any = refusal.details().contains(Target.all()) ? ".any" : "";
        return TEXTS.of("promotion.reason." + refusal.reason().name() + any,
                refusal.details().stream().map(this::word).toList());
    }

    private Object word(Object detail) {
        if (detail instanceof Money money) {
            return Formats.money(money);
        }
        if (detail instanceof LocalDate day) {
            return Formats.date(day, "day");
        }
        return detail instanceof Target target ? names.of(target) : detail;
    }
}
