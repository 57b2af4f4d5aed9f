package org.kontor.pages.admin;

import org.kontor.it.Browser;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebElement;

/** When the night runs what. */
public record SchedulePage(Browser browser) {

    public static SchedulePage open(Browser browser) {
        browser.open("/admin/jobs/schedule");
        browser.find("form#schedule");
        return new SchedulePage(browser);
    }

    private WebElement row(String job) {
        return browser.until(page -> page.findElement(By.xpath("//tr[td[contains(.,'" + job + "')]]")));
    }

    public String time(String job) {
        return row(job).findElement(By.cssSelector("input[type=time]")).getDomProperty("value");
    }

    public boolean isOn(String job) {
        return row(job).findElement(By.cssSelector("input[type=checkbox]")).isSelected();
    }

    /** A field for times takes keys by the language of the browser, so its value is set. */
    public SchedulePage type(String job, String time) {
        ((JavascriptExecutor) browser.driver()).executeScript(
                "arguments[0].type = 'text'; arguments[0].value = arguments[1]",
                row(job).findElement(By.cssSelector("input[type=time]")), time);
        return this;
    }

    public SchedulePage turn(String job) {
        row(job).findElement(By.cssSelector("input[type=checkbox]")).click();
        return this;
    }

    public SchedulePage save() {
        Pressed.andGone(browser, "#save");
        return this;
    }

    public String notice() {
        return browser.text(".notices .notice");
    }

    public String fault() {
        return browser.until(page -> browser.all("td .error").stream().map(WebElement::getText)
                .filter(text -> !text.isEmpty()).findFirst().orElse(null));
    }

    /** What the history says, newest first. */
    public String history() {
        return browser.text(".facts dd");
    }
}
