package org.kontor.pages.store;

import org.kontor.it.Browser;

/** A product with its button. */
public record ProductPage(Browser browser) {

    /** The first product of the first category that the home page leads to. */
    public static ProductPage first(Browser browser) {
        browser.open("/");
        browser.open(browser.find("main a[href^='/c/']").getDomAttribute("href"));
        browser.open(browser.find("main a[href^='/p/']").getDomAttribute("href"));
        return new ProductPage(browser);
    }

    public String name() {
        return browser.text("h1");
    }

    /** Adds a piece and waits until the drawer shows it. */
    public void addToCart() {
        browser.find("form.add button").click();
        browser.until(page -> browser.all("dialog[open] .line").stream().findFirst().orElse(null));
    }
}
