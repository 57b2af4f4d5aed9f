package org.kontor.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
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

    private static final String STORAGE = "cookies,file_systems,indexeddb,local_storage,service_workers,websql";
    private static final int[] WIDTHS = {390, 768, 1366};
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration LONG_PATIENCE = Duration.ofSeconds(90);
    private static final Duration BETWEEN_RELOADS = Duration.ofMillis(400);
    /** As people's browsers call themselves; one that says it is headless is counted as a program. */
    private static final String NAME = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko)"
            + " Chrome/140.0.0.0 Safari/537.36";

    /**
     * Answers what the open page is made of, once for each document that has come to rest: its address, and every
     * kind of element with its parent, its attributes and whether it says anything. Pages that are made of the same
     * have the same barriers.
     */
    private static final String FRESH = """
            if (document.readyState !== 'complete' || window.kontorInspected) return null;
            window.kontorInspected = true;
            const kinds = new Set(), ids = [];
            for (const each of document.querySelectorAll('*')) {
                if (each.id) ids.push(each.id);
                kinds.add([each.parentElement?.localName, each.localName, each.className?.baseVal ?? each.className,
                    each.getAttribute('role'), each.getAttribute('type'), each.textContent.trim() === '',
                    ...each.getAttributeNames().sort()].join());
            }
            return [location.pathname.replace(/[0-9]+/g, '#'), document.title === '', ids.length - new Set(ids).size,
                window.innerWidth, ...[...kinds].sort()].join('\\n');
            """;
    /** What was inspected by any visitor. */
    private static final Set<String> INSPECTED = ConcurrentHashMap.newKeySet();

    private final ChromeDriver driver;
    private final String shop;
    private final List<String> barriers = new ArrayList<>();

    Browser(Chromium chromium, Path profile, String shop) {
        var service = new ChromeDriverService.Builder().usingDriverExecutable(chromium.driver().toFile())
                .usingAnyFreePort().withSilent(true).build();
        var logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        var options = new ChromeOptions();
        options.setBinary(chromium.program().toFile());
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-dev-shm-usage", "--disable-background-networking", "--disable-component-update",
                "--disable-sync", "--disable-extensions",
                "--disable-features=OptimizationHints,OptimizationGuideModelDownloading,OptimizationGuideOnDeviceModel,"
                        + "Translate,MediaRouter", "--force-prefers-reduced-motion", "--window-size=1366,900", "--lang=en",
                "--user-agent=" + NAME, "--user-data-dir=" + profile,
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1");
        options.setCapability("goog:loggingPrefs", logs);
        this.driver = new ChromeDriver(service, options);
        this.shop = shop;
    }

    /** Opens a page of the shop. */
    public void open(String path) {
        driver.get(shop + path);
    }

    /** Opens an address outside of the shop: the mailbox, a link of a mail. */
    public void visit(String address) {
        driver.get(address);
    }

    public ChromeDriver driver() {
        return driver;
    }

    public String path() {
        return driver.getCurrentUrl().replaceFirst("^https?://[^/]+", "");
    }

    /** Waits for an element. What no visitor has seen before is held against the rules of accessibility. */
    public WebElement find(String css) {
        var found = until(page -> page.findElement(By.cssSelector(css)));
        var fresh = (String) driver.executeScript(FRESH);
        if (fresh != null && INSPECTED.add(fresh)) {
            inspect();
            return until(page -> page.findElement(By.cssSelector(css))); // the page may have looked for news meanwhile
        }
        return found;
    }

    /** Looks for barriers on the page as it is now; they are counted at the end of the test. */
    public void inspect() {
        barriers.addAll(at(BrowserBarriers.of(driver)));
    }

    /**
     * Looks for barriers on the open page as a phone, a tablet and a desk show it. A page that must be scrolled sideways
     * counts as one of them, and so does an amount that sticks out of its column.
     */
    public void look() {
        for (var width : WIDTHS) {
            width(width);
            inspect();
            if (overflows()) {
                barriers.add(path() + " must be scrolled sideways at " + width);
            }
            spilling().forEach(text -> barriers.add(path() + " lets " + text + " stick out of its column at " + width));
        }
        driver.executeScript("window.scrollTo(0, 0)");
    }

    /** Looks at the open page of the back office as it is in the dark: nothing but its colours is another. */
    public void lookInTheDark() {
        var mode = driver.executeScript("const shown = document.documentElement.dataset, was = shown.mode;"
                + " shown.mode = 'dark'; return was");
        barriers.addAll(at(BrowserBarriers.ofColours(driver)));
        driver.executeScript("document.documentElement.dataset.mode = arguments[0]", mode);
    }

    private List<String> at(List<String> found) {
        return found.isEmpty() ? found : found.stream().map(barrier -> path() + " " + barrier).toList();
    }

    /** Waits until an element says something. */
    public void says(String css, String words) {
        until(page -> !all(css).isEmpty() && text(css).contains(words) ? true : null);
    }

    public List<WebElement> all(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    public String text(String css) {
        find(css);
        return until(page -> page.findElement(By.cssSelector(css)).getText());
    }

    /** Waits for what a page does by itself; guards instead of pauses. */
    public <T> T until(Function<WebDriver, T> happened) {
        return until(happened, PATIENCE);
    }

    /** Waits for work that goes on behind the page and that the page shows by itself: a job of the night. */
    public <T> T untilDone(Function<WebDriver, T> happened) {
        return until(happened, LONG_PATIENCE);
    }

    private <T> T until(Function<WebDriver, T> happened, Duration patience) {
        return new WebDriverWait(driver, patience, Duration.ofMillis(50))
                .ignoring(NotFoundException.class)
                .ignoring(StaleElementReferenceException.class).until(page -> whole(happened, page));
    }

    /** A page that goes away while it is read is told by the driver in two ways; both mean the same. */
    private static <T> T whole(Function<WebDriver, T> happened, WebDriver page) {
        try {
            return happened.apply(page);
        } catch (WebDriverException gone) {
            if (String.valueOf(gone.getMessage()).contains("does not belong to the document")) {
                throw new StaleElementReferenceException(gone.getMessage(), gone);
            }
            throw gone;
        }
    }

    /** Loads the page again until it shows something that happens by itself behind it. */
    public void reloadUntil(BooleanSupplier shown) {
        new WebDriverWait(driver, LONG_PATIENCE, BETWEEN_RELOADS).ignoring(NotFoundException.class)
                .ignoring(StaleElementReferenceException.class).until(page -> {
                    if (!shown.getAsBoolean()) {
                        page.navigate().refresh();
                        return null;
                    }
                    return true;
                });
    }

    /** What each element that is there now says. */
    public List<String> texts(String css) {
        return all(css).stream().map(WebElement::getText).toList();
    }

    /** Types into a field, whatever stood in it; date fields take 2026-11-23. */
    public void fill(String css, String value) {
        var field = find(css);
        if ("date".equals(field.getDomAttribute("type"))) {
            driver.executeScript("arguments[0].value = arguments[1]", field, value);
        } else {
            field.clear();
            field.sendKeys(value);
        }
    }

    /** The first characters of a document that this visitor may open, and its status before them. */
    public String beginning(String address) {
        return (String) driver.executeAsyncScript("""
                const done = arguments[1];
                fetch(arguments[0]).then(async answer => done(answer.status + ' '
                    + (await answer.text()).slice(0, 8)), broken => done(String(broken)));
                """, address);
    }

    public void width(int pixels) {
        driver.manage().window().setSize(new Dimension(pixels, 900));
    }

    /** Whether the page must be scrolled sideways, which no page should need. */
    public boolean overflows() {
        return (Boolean) driver.executeScript("return document.documentElement.scrollWidth > window.innerWidth");
    }

    /** Amounts that are wider than the room that their column leaves them. */
    @SuppressWarnings("unchecked")
    public List<String> spilling() {
        return (List<String>) driver.executeScript("return [...document.querySelectorAll('.money')]"
                + ".filter(each => each.clientWidth > 0 && each.scrollWidth > each.clientWidth + 1)"
                + ".map(each => each.textContent)");
    }

    /** What the page complained about since the last call: errors of scripts, refused resources, CSP violations. */
    public List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
                .map(entry -> entry.getMessage()).toList();
    }

    /** What keeps people with other abilities from using the pages that were seen, one line for each barrier. */
    List<String> barriers() {
        return List.copyOf(barriers);
    }

    /**
     * Forgets the visitor: cookies, storage and open windows; true while the browser is still usable. The cache stays, as
     * on a computer that several people use: what is in it must be fit for all of them.
     */
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
            driver.executeCdpCommand("Storage.clearDataForOrigin", Map.of("origin", shop, "storageTypes", STORAGE));
            width(1366);
            complaints();
            barriers.clear();
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
