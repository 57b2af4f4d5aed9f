package org.kontor.risk;

import java.util.ArrayList;
import java.util.List;

/**
 * The rules, pure. Only a list refuses. Anybody can type anybody's e-mail address, so an allowed one lifts what was
 * counted and the block of its domain, never an amount or the block of a network; only another network lifts those.
 */
final class RiskRules {

    /** As many refused cards from one address, or of one buyer, stop it while there is alarm. */
    private static final int MOST_IN_ALARM = 3;

    private RiskRules() {
    }

    static Judgement judge(RiskLimits limits, List<ListEntry> lists, Buyer buyer, Traffic before) {
        var hits = lists.stream().filter(entry -> entry.isFor(buyer)).toList();
        var block = hits.stream().filter(hit -> hit.listing() == Listing.BLOCK && !isLifted(hit, hits)).findFirst();
        if (block.isPresent()) {
            return new Judgement(RiskVerdict.REFUSE, List.of(), String.valueOf(block.get().id()));
        }
        var allowed = hits.stream().filter(hit -> hit.listing() == Listing.ALLOW).toList();
        var findings = findings(limits, buyer, before).stream().filter(each -> !isLifted(each, allowed)).toList();
        return new Judgement(findings.isEmpty() ? RiskVerdict.PASS : RiskVerdict.HOLD, findings, null);
    }

    private static boolean isLifted(ListEntry block, List<ListEntry> hits) {
        return switch (block.kind()) {
            case EMAIL -> false;
            case DOMAIN -> hits.stream().anyMatch(hit -> hit.is(Listing.ALLOW, ListKind.EMAIL));
            case NETWORK -> hits.stream().anyMatch(hit -> hit.is(Listing.ALLOW, ListKind.NETWORK));
        };
    }

    private static boolean isLifted(Finding finding, List<ListEntry> allowed) {
        return allowed.stream().anyMatch(hit -> hit.kind() == ListKind.NETWORK || finding.reason().isCounted());
    }

    private static List<Finding> findings(RiskLimits limits, Buyer buyer, Traffic before) {
        var found = new ArrayList<Finding>();
        if (limits.holdAbove() != null && limits.holdAbove().currency().equals(buyer.total().currency())
                && buyer.total().compareTo(limits.holdAbove()) > 0) {
            found.add(new Finding(RiskReason.AMOUNT, buyer.total().toString(), limits.holdAbove().toString()));
        }
        if (limits.holdAbroad() && !buyer.billCountry().equals(buyer.shipCountry())) {
            found.add(new Finding(RiskReason.COUNTRY, buyer.shipCountry(), buyer.billCountry()));
        }
        count(found, RiskReason.ORDERS_BY_EMAIL, before.ordersByEmail() + 1, limits.ordersByEmail());
        count(found, RiskReason.ORDERS_FROM_ADDRESS, before.ordersFromAddress() + 1, limits.ordersFromAddress());
        count(found, RiskReason.DECLINES_BY_EMAIL, before.declinesByEmail(), limits.declinesByBuyer());
        count(found, RiskReason.DECLINES_FROM_ADDRESS, before.declinesFromAddress(), limits.declinesByBuyer());
        return found;
    }

    private static void count(List<Finding> found, RiskReason reason, long counted, Integer most) {
        if (most != null && counted > most) {
            found.add(new Finding(reason, String.valueOf(counted), most.toString()));
        }
    }

    /**
     * Whether payments may begin, after so many cards were refused in the last ten minutes, from one address or of one
     * buyer, and in the shop, while so many were taken: a busy shop has many refused cards, one that is tried out has
     * more of these.
     */
    static Brake brake(RiskLimits limits, RiskBook.Tried cards) {
        var isAlarm = isAlarm(limits, cards);
        if (limits.brakeAddress() != null && cards.byOne() >= limits.brakeAddress()
                || isAlarm && cards.byOne() >= MOST_IN_ALARM) {
            return Brake.STOP;
        }
        return isAlarm ? Brake.SLOW : Brake.OFF;
    }

    static boolean isAlarm(RiskLimits limits, RiskBook.Tried cards) {
        return limits.brakeShop() != null && cards.inShop() >= limits.brakeShop() && cards.inShop() > cards.taken();
    }
}
