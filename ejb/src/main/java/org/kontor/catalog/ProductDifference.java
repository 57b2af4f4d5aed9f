package org.kontor.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.kontor.shared.Money;
import org.kontor.shared.MoneyInput;

/** What an edit changed, in words for the audit trail. */
final class ProductDifference {

    private ProductDifference() {
    }

    static String of(ProductSheet before, ProductSheet after) {
        var changes = new ArrayList<String>();
        note(changes, "name", before.name(), after.name());
        note(changes, "brand", before.brand(), after.brand());
        note(changes, "status", before.status(), after.status());
        noteText(changes, "summary", before.summary(), after.summary());
        noteText(changes, "description", before.description(), after.description());
        noteText(changes, "pictures", before.pictures(), after.pictures());
        for (var index = 0; index < before.variants().size(); index++) {
            var old = before.variants().get(index);
            var now = after.variants().get(index);
            note(changes, "price " + old.sku(), plain(old.price()), plain(now.price()));
            note(changes, "was " + old.sku(), plain(old.was()), plain(now.was()));
        }
        return changes.isEmpty() ? "nothing changed" : String.join("; ", changes);
    }

    private static void note(List<String> changes, String what, Object before, Object after) {
        if (!Objects.equals(before, after)) {
            changes.add(what + " from " + before + " to " + after);
        }
    }

    private static void noteText(List<String> changes, String what, Object before, Object after) {
        if (!Objects.equals(before, after)) {
            changes.add(what + " changed");
        }
    }

    private static String plain(Money money) {
        return money == null ? "none" : MoneyInput.text(money) + " " + money.currency();
    }
}
