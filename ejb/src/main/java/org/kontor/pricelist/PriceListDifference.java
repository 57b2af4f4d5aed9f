package org.kontor.pricelist;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.kontor.audit.AuditChange;
import org.kontor.shared.MoneyInput;

/** What an edit changed, value by value, for the audit trail. */
final class PriceListDifference {

    private PriceListDifference() {
    }

    static List<AuditChange> of(PriceListPlan before, PriceListPlan after) {
        var changes = new ArrayList<AuditChange>();
        changes.add(AuditChange.of("name", before.name(), after.name()));
        changes.add(AuditChange.of("buyers", before.buyers(), after.buyers()));
        changes.add(AuditChange.of("from", before.from(), after.from()));
        changes.add(AuditChange.of("until", before.until(), after.until()));
        var old = prices(before);
        var now = prices(after);
        var points = new LinkedHashSet<>(old.keySet());
        points.addAll(now.keySet());
        points.forEach(point -> changes.add(AuditChange.of(point, old.get(point), now.get(point))));
        return changes;
    }

    private static Map<String, String> prices(PriceListPlan plan) {
        var prices = new LinkedHashMap<String, String>();
        plan.prices().forEach(point -> prices.put(point.place(),
                MoneyInput.text(point.price()) + " " + point.price().currency()));
        return prices;
    }
}
