package org.kontor.pages.admin;

import java.util.List;
import org.kontor.it.Browser;
import org.openqa.selenium.WebElement;

/** The pages on which staff set up delivery: list, zone and prices. */
public record DeliveryDeskPage(Browser browser) {

    public static DeliveryDeskPage open(Browser browser, String path) {
        browser.open(path);
        browser.find("main");
        return new DeliveryDeskPage(browser);
    }

    public DeliveryDeskPage type(String field, String text) {
        var input = browser.find("#" + field);
        input.clear();
        input.sendKeys(text);
        return this;
    }

    public String read(String field) {
        return browser.find("#" + field).getDomProperty("value");
    }

    /** Saves and waits for the answer. */
    public DeliveryDeskPage save() {
        Pressed.andGone(browser, "#save");
        return this;
    }

    public String fault(String field) {
        return browser.text("#" + field + "-error");
    }

    public String notice() {
        return browser.text(".notices .notice");
    }

    /** What the list says of a zone; nothing when it is not there. */
    public String zone(String name) {
        return browser.all("section.card").stream().map(WebElement::getText).filter(text -> text.startsWith(name))
                .findFirst().orElse("");
    }

    public List<String> history() {
        return browser.all(".facts dd").stream().map(WebElement::getText).toList();
    }
}
