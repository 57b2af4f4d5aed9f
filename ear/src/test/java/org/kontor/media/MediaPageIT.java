package org.kontor.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kontor.builders.Shots;
import org.kontor.it.BrowserTest;
import org.kontor.pages.admin.ContentListPage;
import org.kontor.pages.admin.MediaLibraryPage;
import org.kontor.pages.admin.SignInPage;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WindowType;

/** The media library as a person who works with products and pages uses it. */
class MediaPageIT extends BrowserTest {

    private final String mark = "m" + System.nanoTime();

    @TempDir
    private Path folder;

    @BeforeEach
    void comeIn() {
        SignInPage.enter(browser(), staff("content"), "/admin/library");
    }

    @Test
    void takesSeveralFilesAndTellsWhatCameOfEach() {
        var library = MediaLibraryPage.open(browser());

        library.upload(picture("-oak.png"), Shots.file(folder, mark + "-drawing.svg", "<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>".getBytes()),
                Shots.file(folder, mark + "-film.mp4", Shots.film()));
        browser().complaints();

        assertEquals(mark + "-oak: Added to the library.", library.outcomes().get(0));
        assertTrue(library.outcomes().get(1).startsWith(mark + "-drawing.svg: SVG drawings can contain programs"),
                library.outcomes().get(1));
        assertEquals(mark + "-film: Added to the library.", library.outcomes().get(2));
        library.waitFor(mark + "-oak");
        assertEquals(List.of(mark + "-film", mark + "-oak"), library.names().subList(0, 2), "without a reload");
    }

    @Test
    void findsByNameAndKindAndKeepsItInTheAddress() {
        MediaLibraryPage.open(browser()).upload(picture("-oak.png"),
                Shots.file(folder, mark + "-film.mp4", Shots.film()));

        var library = MediaLibraryPage.open(browser()).search(mark).tab("Videos");
        assertEquals(List.of(mark + "-film"), library.names());
        assertEquals("/admin/library?q=" + mark + "&kind=video", browser().path().replaceFirst("&sort=newest", ""));

        library.tab("Pictures");
        browser().driver().navigate().refresh();
        assertEquals(List.of(mark + "-oak"), library.names());
        library.search("-nothing");
        assertTrue(browser().text(".empty").contains("No files match these filters."));
    }

    @Test
    void describesAPictureAndSaysWhatIsMissing() {
        var asset = MediaLibraryPage.open(browser()).upload(picture("-oak.png")).asset(mark + "-oak");
        assertEquals(List.of("800 × 600", "800 × 600", "640 × 480", "320 × 240"), asset.forms());

        asset.describe("", "An oak table");
        assertEquals("Enter a name.", browser().text("#describe .error:not(:empty)"));
        browser().complaints();
        assertEquals("An oak table", browser().find("#alt").getDomProperty("value"), "nothing typed is lost");

        asset.describe(mark + " table", "An oak table <b>");
        assertEquals("Saved. Pages show the new description within five seconds.", asset.notice());
        assertEquals(mark + " table", asset.name());
        assertEquals("An oak table <b>", browser().find(".media-view img").getDomAttribute("alt"));
    }

    @Test
    void tellsTheSecondOfTwoWhoDescribeTheSame() {
        var asset = MediaLibraryPage.open(browser()).upload(picture("-oak.png")).asset(mark + "-oak");
        var address = "/admin/library/" + asset.hash();
        var other = browser().driver().getWindowHandle();
        browser().driver().switchTo().newWindow(WindowType.TAB);
        browser().open(address);
        asset.describe(mark + " second", "Words");
        assertEquals(mark + " second", asset.name());

        browser().driver().switchTo().window(other);
        asset.describe(mark + " first", "Others");

        assertTrue(asset.notice().startsWith("Somebody else changed this"), asset.notice());
        assertEquals(mark + " first", browser().find("#label").getDomProperty("value"), "nothing typed is lost");
        browser().complaints();
    }

    @Test
    void removesWhatIsNowhereShownAndKeepsWhatIs() {
        var library = MediaLibraryPage.open(browser()).upload(picture("-oak.png"), picture("-elm.png"));
        ContentListPage.open(browser()).begin("Story " + mark, "").pick("picture", mark + "-oak").save();

        var shown = MediaLibraryPage.open(browser()).asset(mark + "-oak");
        assertEquals(List.of("Story " + mark), shown.places());
        assertFalse(shown.removable());
        assertTrue(browser().text("main").contains("It is in use and cannot be removed."));

        var free = MediaLibraryPage.open(browser()).asset(mark + "-elm");
        free.remove();
        assertEquals("\"" + mark + "-elm\" was removed.", free.notice());
        assertFalse(library.names().contains(mark + "-elm"));
    }

    @Test
    void isReachedAndWorkedByKeyboardAlone() {
        MediaLibraryPage.open(browser()).upload(picture("-oak.png"));
        var library = MediaLibraryPage.open(browser());
        browser().driver().switchTo().activeElement().sendKeys("/");
        browser().driver().switchTo().activeElement().sendKeys(mark, Keys.ENTER);
        browser().until(page -> browser().path().contains("q=" + mark));

        browser().find("#library .media-name a").sendKeys(Keys.ENTER);
        browser().find("#alt").sendKeys("An oak table", Keys.chord(Keys.CONTROL, "s"));

        assertEquals("Saved. Pages show the new description within five seconds.", browser().text(".notice"));
        assertEquals(mark + "-oak", library.browser().text("h1"));
    }

    @Test
    void fitsPhonesAndTablets() {
        var library = MediaLibraryPage.open(browser()).upload(picture("-oak.png"));
        for (var width : new int[] {390, 768, 1366}) {
            browser().width(width);
            MediaLibraryPage.open(browser());
            assertFalse(browser().overflows(), "library at " + width);
            library.asset(mark + "-oak");
            assertFalse(browser().overflows(), "picture at " + width);
        }
    }

    private Path picture(String end) {
        return Shots.file(folder, mark + end, Shots.picture(800, 600));
    }
}
