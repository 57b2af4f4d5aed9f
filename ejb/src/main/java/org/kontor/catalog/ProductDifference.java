package org.kontor.catalog;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kontor.audit.AuditChange;
import org.kontor.shared.MoneyInput;

/** What an edit changed, value by value, for the audit trail. */
final class ProductDifference {

    private static final int ASSET_SHOWN = 8;

    private ProductDifference() {
    }

    static List<AuditChange> of(ProductSheet before, ProductSheet after) {
        var changes = new ArrayList<AuditChange>();
        changes.add(AuditChange.of("name", before.name(), after.name()));
        changes.add(AuditChange.of("brand", before.brand(), after.brand()));
        changes.add(AuditChange.of("status", before.status(), after.status()));
        changes.add(AuditChange.of("tax category", before.taxCategory(), after.taxCategory()));
        changes.add(AuditChange.of("summary", before.summary(), after.summary()));
        changes.add(AuditChange.of("description", before.description(), after.description()));
        changes.add(AuditChange.of("pictures", pictures(before), pictures(after)));
        for (var index = 0; index < before.variants().size(); index++) {
            var was = before.variants().get(index);
            var is = after.variants().get(index);
            changes.add(AuditChange.of("price " + was.sku(), MoneyInput.noted(was.price()),
                    MoneyInput.noted(is.price())));
            changes.add(AuditChange.of("measure " + was.sku(), plain(was.tag().measure()), plain(is.tag().measure())));
        }
        var old = typed(before);
        var now = typed(after);
        var places = new LinkedHashSet<>(old.keySet());
        places.addAll(now.keySet());
        places.forEach(place -> changes.add(AuditChange.of(place, old.get(place), now.get(place))));
        return changes.stream().filter(AuditChange::isReal).toList();
    }

    private static Map<String, String> typed(ProductSheet sheet) {
        return sheet.foreign().stream().filter(price -> !price.derived()).collect(Collectors.toMap(
                price -> "price " + price.sku() + " in " + price.currency(), price -> MoneyInput.noted(price.price())));
    }

    private static String pictures(ProductSheet sheet) {
        return sheet.pictures().stream()
                .map(picture -> picture.asset().substring(0, Math.min(ASSET_SHOWN, picture.asset().length())) + " "
                        + picture.alt())
                .collect(Collectors.joining("; "));
    }

    private static String plain(Measure measure) {
        return measure == null ? null : measure.amount() + " " + measure.unit().part();
    }
}
