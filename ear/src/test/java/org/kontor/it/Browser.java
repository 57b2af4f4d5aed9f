package org.kontor.it;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.NotFoundException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** One visitor's Chromium, with no cookies and no memory of earlier visitors. It reaches 127.0.0.1 and nothing else. */
public final class Browser implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final ChromeDriver driver;
    private final String shop;

    Browser(Chromium chromium, Path profile, String shop) {
        var service = new ChromeDriverService.Builder().usingDriverExecutable(chromium.driver().toFile())
                .usingAnyFreePort().withSilent(true).build();
        var logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        var options = new ChromeOptions();
        options.setBinary(chromium.program().toFile());
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-dev-shm-usage", "--disable-background-networking", "--disable-component-update",
                "--disable-sync", "--window-size=1366,900", "--lang=en", "--user-data-dir=" + profile,
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1");
        options.setCapability("goog:loggingPrefs", logs);
        this.driver = new ChromeDriver(service, options);
        this.shop = shop;
    }

    /** Opens a page of the shop. */
    public void open(String path) {
        driver.get(shop + path);
    }

    public WebDriver driver() {
        return driver;
    }

    public String path() {
        return driver.getCurrentUrl().replaceFirst("^https?://[^/]+", "");
    }

    public WebElement find(String css) {
        return until(page -> page.findElement(By.cssSelector(css)));
    }

    public List<WebElement> all(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    public String text(String css) {
        return find(css).getText();
    }

    /** Waits for what a page does by itself; guards instead of pauses. */
    public <T> T until(Function<WebDriver, T> happened) {
        return new WebDriverWait(driver, PATIENCE, Duration.ofMillis(50))
                .ignoring(NotFoundException.class)
                .ignoring(StaleElementReferenceException.class).until(happened);
    }

    public void width(int pixels) {
        driver.manage().window().setSize(new Dimension(pixels, 900));
    }

    /** Whether the page must be scrolled sideways, which no page should need. */
    public boolean overflows() {
        return (Boolean) driver.executeScript("return document.documentElement.scrollWidth > window.innerWidth");
    }

    /** What the page complained about since the last call: errors of scripts, refused resources, CSP violations. */
    public List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
                .map(entry -> entry.getMessage()).toList();
    }

    /** What keeps people with other abilities from using this page, one line for each kind of barrier. */
    public List<String> barriers() {
        return new AxeBuilder().withTags(List.of("wcag2a", "wcag2aa", "wcag21aa")).analyze(driver).getViolations()
                .stream()
                .map(rule -> rule.getId() + ": " + rule.getHelp() + " " + rule.getNodes().stream()
                        .map(node -> node.getHtml()).limit(3).toList()).toList();
    }

    /** Forgets the visitor: cookies, storage, cache and open windows; true while the browser is still usable. */
    boolean forget() {
        try {
            var windows = List.copyOf(driver.getWindowHandles());
            driver.switchTo().newWindow(WindowType.TAB);
            var fresh = driver.getWindowHandle();
            for (var window : windows) {
                driver.switchTo().window(window).close();
            }
            driver.switchTo().window(fresh);
            driver.executeCdpCommand("Network.clearBrowserCookies", Map.of());
            driver.executeCdpCommand("Network.clearBrowserCache", Map.of());
            driver.executeCdpCommand("Storage.clearDataForOrigin", Map.of("origin", shop, "storageTypes", "all"));
            width(1366);
            complaints();
            return true;
        } catch (WebDriverException e) {
            return false;
        }
    }

    void photograph(Path picture) {
        try {
            Files.createDirectories(picture.getParent());
            Files.write(picture, driver.getScreenshotAs(OutputType.BYTES));
            Files.writeString(picture.resolveSibling(picture.getFileName() + ".html"), driver.getPageSource());
        } catch (IOException e) {
            throw new IllegalStateException("no picture could be written to " + picture, e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
