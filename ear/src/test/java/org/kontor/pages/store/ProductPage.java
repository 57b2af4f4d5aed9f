package org.kontor.pages.store;

import org.kontor.it.Browser;

/** A product with its button. */
public record ProductPage(Browser browser) {

    public static ProductPage open(Browser browser, String address) {
        browser.open(address);
        return new ProductPage(browser);
    }

    public String name() {
        return browser.text("h1");
    }

    /** Adds a piece and waits until the drawer shows it. */
    public void addToCart() {
        browser.find("form.add button[type=submit]").click();
        browser.until(page -> browser.all("dialog[open] .line").stream().findFirst().orElse(null));
    }
}
