package org.kontor.pages.admin;

import java.util.List;
import org.kontor.it.Browser;
import org.openqa.selenium.WebElement;

/** The pages of the shop in a list. */
public record ContentListPage(Browser browser) {

    public static ContentListPage open(Browser browser) {
        browser.open("/admin/pages");
        browser.find("#new");
        return new ContentListPage(browser);
    }

    /** Begins a page and arrives at it. */
    public ContentEditorPage begin(String title, String slug) {
        type("title", title);
        type("slug", slug);
        Pressed.andGone(browser, "#begin");
        browser.find("#edit");
        return new ContentEditorPage(browser);
    }

    /** Tries to begin a page that is refused. */
    public String refusedBegin(String title, String slug) {
        type("title", title);
        type("slug", slug);
        Pressed.andGone(browser, "#begin");
        return browser.text("#new .error:not(:empty)");
    }

    private void type(String field, String text) {
        var input = browser.find("#" + field);
        input.clear();
        input.sendKeys(text);
    }

    public String typed(String field) {
        return browser.find("#" + field).getDomProperty("value");
    }

    public ContentListPage search(String text) {
        browser.find(".filters input[type=search]").sendKeys(text);
        browser.find(".filters button").click();
        browser.until(page -> browser.path().contains("q="));
        return this;
    }

    public ContentListPage tab(String label) {
        browser.all(".tabs a").stream().filter(tab -> tab.getText().equals(label)).findFirst().orElseThrow().click();
        browser.until(page -> browser.text(".tabs a[aria-current]").equals(label) ? true : null);
        return this;
    }

    /** Title, address and badges of each page. */
    public List<String> rows() {
        return browser.all("table tbody tr").stream().map(WebElement::getText).toList();
    }
}
