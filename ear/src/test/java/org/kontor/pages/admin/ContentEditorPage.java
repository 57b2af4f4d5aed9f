package org.kontor.pages.admin;

import java.nio.file.Path;
import java.util.List;
import org.kontor.it.Browser;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Where staff write a page. */
public record ContentEditorPage(Browser browser) {

    public static ContentEditorPage open(Browser browser, String slug) {
        browser.open("/admin/pages/" + slug);
        browser.find("#edit");
        return new ContentEditorPage(browser);
    }

    public ContentEditorPage text(String words) {
        var blocks = count();
        Pressed.on(browser, "#add-text");
        waitForCount(blocks + 1);
        type(blocks, "text", words);
        return this;
    }

    public void type(int block, String part, String words) {
        var input = field(block, part);
        input.clear();
        input.sendKeys(words);
    }

    public String typed(int block, String part) {
        return field(block, part).getDomProperty("value");
    }

    private WebElement field(int block, String part) {
        return browser.find("[id='list:" + block + ":" + part + "']");
    }

    public void title(String words) {
        var input = browser.find("#title");
        input.clear();
        input.sendKeys(words);
    }

    public void titleAndEnter(String words) {
        title(words);
        Pressed.andGone(browser, "#title");
    }

    /** Opens the picker for pictures and chooses the one of this name. */
    public ContentEditorPage pick(String kind, String name) {
        var blocks = count();
        Pressed.on(browser, "#add-" + kind);
        browser.find("#wanted").sendKeys(name);
        Pressed.on(browser, "#find");
        browser.find("[aria-label='Choose " + name + "']");
        browser.until(page -> browser.all(".media-choice").size() == 1 ? true : null);
        Pressed.on(browser, "[aria-label='Choose " + name + "']");
        waitForCount(blocks + 1);
        return this;
    }

    /** Uploads in the picker; each file becomes a block. */
    public ContentEditorPage upload(String kind, Path... files) {
        var blocks = count();
        Pressed.on(browser, "#add-" + kind);
        browser.find("#picker-files");
        MediaLibraryPage.send(browser, "picker-files", files);
        var taken = browser.all(".uploads li.upload-taken").size();
        waitForCount(blocks + taken);
        return this;
    }

    public int count() {
        return browser.all("#blocks .block").size();
    }

    private void waitForCount(int blocks) {
        browser.until(page -> count() == blocks ? true : null);
    }

    /** The kinds of the blocks in order, such as "1 · Text". */
    public List<String> blocks() {
        return browser.all("#blocks .block-kind").stream().map(WebElement::getText).toList();
    }

    /** What is typed in the blocks, in order. */
    public List<String> words() {
        return browser.all("#blocks textarea, #blocks input").stream().map(input -> input.getDomProperty("value"))
                .toList();
    }

    /** Presses a button of a block by the keyboard and waits until the block has moved. */
    public void press(int block, String button) {
        var before = words();
        field(block, button).sendKeys(Keys.ENTER);
        browser.until(page -> words().equals(before) ? null : true);
    }

    /** What the keyboard would press now. */
    public String focused() {
        return browser.until(page -> page.switchTo().activeElement().getDomAttribute("id"));
    }

    public String save() {
        return act("save");
    }

    public String publish() {
        return act("publish");
    }

    private String act(String button) {
        Pressed.andGone(browser, "#" + button);
        return notice();
    }

    public String notice() {
        return browser.text(".notice");
    }

    public void preview() {
        Pressed.andGone(browser, "#preview");
        browser.find(".preview-note");
    }

    public String unpublish() {
        Pressed.on(browser, "details.sure summary");
        Pressed.andGone(browser, "#withdraw-go");
        return notice();
    }

    /** Makes an earlier publication the working copy again. */
    public String bringBack(int publication) {
        Pressed.andGone(browser, "[aria-label='Bring back publication " + publication + "']");
        return notice();
    }

    public List<String> badges() {
        return browser.all(".page-head .badge").stream().map(WebElement::getText).toList();
    }
}
