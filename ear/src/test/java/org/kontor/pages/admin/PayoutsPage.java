package org.kontor.pages.admin;

import java.util.Optional;
import org.kontor.it.Browser;

/** What the provider paid out. */
public record PayoutsPage(Browser browser) {

    public static PayoutsPage open(Browser browser) {
        browser.open("/admin/payouts");
        return new PayoutsPage(browser);
    }

    /** Whether ledger and transactions agree on what the provider still owes. */
    public boolean holds() {
        return !browser.all(".kpis .badge").isEmpty() && browser.all(".kpis .badge:not(.badge-ok)").isEmpty();
    }

    /** Opens payouts, newest first, until one holds an item of the order; answers what the item's badge says. */
    public Optional<String> stateOf(String order) {
        var addresses = browser.all(".table tbody a").stream().map(link -> link.getDomAttribute("href")).toList();
        for (var address : addresses) {
            browser.open(address);
            var row = browser.all(".table tbody tr").stream()
                    .filter(each -> each.getText().contains(order)).findFirst();
            if (row.isPresent()) {
                return row.map(each -> each.getText().replaceAll("(?s).*\\s", ""));
            }
        }
        return Optional.empty();
    }
}
