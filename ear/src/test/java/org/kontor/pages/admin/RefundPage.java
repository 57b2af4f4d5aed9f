package org.kontor.pages.admin;

import org.kontor.it.Browser;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** What is given back. */
public record RefundPage(Browser browser, String number) {

    /** Gives units of a line back and says what becomes of the goods. */
    public RefundPage give(String product, int units, String goods) {
        new Select(line(product).findElement(By.tagName("select"))).selectByVisibleText(goods);
        var field = line(product).findElement(By.cssSelector("input[id$=units]"));
        field.clear();
        field.sendKeys(Integer.toString(units));
        return this;
    }

    private WebElement line(String product) {
        return browser.all("#refund .refund-line").stream()
                .filter(line -> line.findElement(By.className("item-name")).getText().equals(product)).findFirst()
                .orElseThrow();
    }

    public RefundPage because(String reason) {
        browser.fill("#reason", reason);
        return this;
    }

    public OrderDeskPage grant() {
        browser.find("#grant").click();
        return OrderDeskPage.arrived(browser, number);
    }
}
