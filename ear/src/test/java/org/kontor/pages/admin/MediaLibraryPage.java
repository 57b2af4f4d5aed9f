package org.kontor.pages.admin;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kontor.it.Browser;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** The library of pictures and videos. */
public record MediaLibraryPage(Browser browser) {

    public static MediaLibraryPage open(Browser browser) {
        browser.open("/admin/library");
        browser.find("#library");
        return new MediaLibraryPage(browser);
    }

    /** Chooses files and waits until each of them has an outcome. */
    public MediaLibraryPage upload(Path... files) {
        send(browser, "files", files);
        return this;
    }

    static void send(Browser browser, String field, Path... files) {
        var before = browser.all(".uploads li").size();
        browser.find("#" + field).sendKeys(Stream.of(files).map(Path::toString).collect(Collectors.joining("\n")));
        browser.until(page -> browser.all(".uploads li.upload-taken, .uploads li.upload-refused").size()
                == before + files.length);
    }

    /** What came of each upload, such as "table: Added to the library." */
    public List<String> outcomes() {
        return browser.all(".uploads li").stream()
                .map(line -> line.findElement(By.className("upload-name")).getText() + ": "
                        + line.findElement(By.className("upload-note")).getText()).toList();
    }

    /** Waits until the library shows a file under this name. */
    public void waitFor(String name) {
        browser.until(page -> names().contains(name) ? true : null);
    }

    public List<String> names() {
        return browser.all("#library .media-name").stream().map(WebElement::getText).toList();
    }

    public MediaLibraryPage search(String text) {
        browser.find("#library input[type=search]").sendKeys(text);
        browser.find("#library .filters button").click();
        browser.until(page -> browser.path().contains("q="));
        return this;
    }

    public MediaLibraryPage tab(String label) {
        browser.all("#library .tabs a").stream().filter(tab -> tab.getText().equals(label)).findFirst().orElseThrow()
                .click();
        browser.until(page -> browser.text("#library .tabs a[aria-current]").equals(label) ? true : null);
        return this;
    }

    public MediaAssetPage asset(String name) {
        browser.until(page -> {
            browser.all("#library .media-name a").stream().filter(link -> link.getText().equals(name)).findFirst()
                    .ifPresent(WebElement::click);
            return page.findElement(By.id("describe"));
        });
        return new MediaAssetPage(browser);
    }
}
