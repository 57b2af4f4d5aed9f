package org.kontor.pages.admin;

import java.nio.file.Path;
import java.util.List;
import org.kontor.it.Browser;

/** A product as staff edit it; here its pictures. */
public record ProductEditorPage(Browser browser) {

    public static ProductEditorPage open(Browser browser, String product) {
        browser.open("/admin/products" + product.replaceFirst("^/p", ""));
        browser.find("#edit");
        return new ProductEditorPage(browser);
    }

    /** Chooses a picture of the library. */
    public ProductEditorPage pick(String name) {
        var pictures = count();
        Pressed.on(browser, "#pick");
        browser.find("#wanted").sendKeys(name);
        Pressed.on(browser, "#find");
        browser.until(page -> browser.all(".media-choice").size() == 1 ? true : null);
        Pressed.on(browser, "[aria-label='Choose " + name + "']");
        browser.until(page -> count() == pictures + 1 ? true : null);
        return this;
    }

    /** Uploads in the open picker. */
    public ProductEditorPage upload(Path... files) {
        MediaLibraryPage.send(browser, "picker-files", files);
        return this;
    }

    public void waitForCount(int pictures) {
        browser.until(page -> count() == pictures ? true : null);
    }

    public int count() {
        return browser.all("#pictures .picture-item").size();
    }

    /** What the pictures say to those who do not see them, in order. */
    public List<String> descriptions() {
        return browser.all("#pictures .picture-item input").stream().map(input -> input.getDomProperty("value")).toList();
    }

    public String notice() {
        return browser.text(".notices .notice");
    }

    public String save() {
        Pressed.andGone(browser, "#save");
        return notice();
    }
}
