package org.kontor.pages.admin;

import java.util.List;
import org.kontor.it.Browser;
import org.openqa.selenium.WebElement;

/** One picture or video of the library. */
public record MediaAssetPage(Browser browser) {

    public String name() {
        return browser.text("h1");
    }

    public String hash() {
        return browser.path().replaceFirst("^/admin/library/([0-9a-f]+).*", "$1");
    }

    public MediaAssetPage describe(String label, String alt) {
        type("label", label);
        type("alt", alt);
        Pressed.andGone(browser, "#save");
        return this;
    }

    private void type(String field, String text) {
        var input = browser.find("#" + field);
        input.clear();
        input.sendKeys(text);
    }

    public String notice() {
        return browser.text(".notices .notice");
    }

    public List<String> forms() {
        return browser.all(".table tbody a").stream().map(WebElement::getText).toList();
    }

    public List<String> places() {
        return browser.all(".places a").stream().map(WebElement::getText).toList();
    }

    /** Whether there is a way to remove it. */
    public boolean removable() {
        return !browser.all("details.sure").isEmpty();
    }

    public void remove() {
        Pressed.on(browser, "details.sure summary");
        Pressed.andGone(browser, "#remove-go");
    }
}
