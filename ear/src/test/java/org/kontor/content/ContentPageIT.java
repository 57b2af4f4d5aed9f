package org.kontor.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kontor.builders.Shots;
import org.kontor.it.BrowserTest;
import org.kontor.pages.admin.ContentEditorPage;
import org.kontor.pages.admin.ContentListPage;
import org.kontor.pages.admin.MediaLibraryPage;
import org.kontor.pages.admin.SignInPage;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A page of the shop from its first word to its end, as staff write it and customers read it. */
class ContentPageIT extends BrowserTest {

    private final String mark = "s" + System.nanoTime();

    @TempDir
    private Path folder;

    @BeforeEach
    void comeIn() {
        SignInPage.enter(browser(), staff("content"), "/admin/pages");
    }

    @Test
    void isWrittenPreviewedPublishedAndTakenOffAgain() {
        describedPicture();
        var editor = begin().text("## How it began\nIn a **barn**.").pick("picture", mark + "-oak")
                .upload("video", Shots.file(folder, mark + "-film.mp4", Shots.film()));
        assertEquals(List.of("1 · Text", "2 · Picture", "3 · Video"), editor.blocks());
        editor.type(1, "caption", "The *first* table");

        assertEquals("Saved. Customers see it when you publish.", editor.save());
        assertEquals(List.of("Draft"), editor.badges());
        assertEquals(404, get(address()).statusCode(), "customers see no draft");

        editor.preview();
        assertEquals("How it began", browser().text("article h2"));
        assertTrue(browser().text(".preview-note").contains("Customers do not see it"));
        assertEquals(303, get(shop() + "/admin/pages/" + mark + "/preview").statusCode(), "for staff alone");

        editor = ContentEditorPage.open(browser(), mark);
        assertEquals("Published. Customers see it within five seconds.", editor.publish());
        assertEquals(List.of("Published"), editor.badges());
        assertSeenByACustomer();

        assertEquals("Unpublished. Customers no longer see this page.", editor.unpublish());
        assertEquals(410, get(address()).statusCode());
        assertFalse(get(address()).body().contains("barn"));
    }

    private void assertSeenByACustomer() {
        var customer = anotherVisitor();
        new WebDriverWait(customer.driver(), Duration.ofSeconds(5)).until(page -> {
            customer.open("/page/" + mark);
            return customer.text("h1").equals("Our story");
        });
        var picture = customer.find("article img");
        assertEquals("An oak table", picture.getDomAttribute("alt"));
        assertTrue(picture.getDomAttribute("srcset").matches(".*w320\\.jpg 320w, .*w1280\\.jpg 1280w"));
        assertEquals("The first table", customer.text("figcaption"));
        var video = customer.find("video[controls]");
        customer.until(page -> Double.parseDouble(String.valueOf(video.getDomProperty("readyState"))) >= 1);
        assertTrue(String.valueOf(video.getDomProperty("duration")).startsWith("6"), "its length is known at once");
        var piece = send(HttpRequest.newBuilder(URI.create(video.getDomProperty("src"))).header("Range", "bytes=0-99")
                .build());
        assertEquals(206, piece.statusCode());
    }

    @Test
    void keepsWhatCustomersSeeWhileItIsWorkedOn() {
        var editor = begin().text("First words");
        editor.publish();
        editor.type(0, "text", "Second words");
        editor.save();

        assertEquals(List.of("Published", "Changes not published"), editor.badges());
        assertEquals("First words", customersText());
        assertTrue(ContentListPage.open(browser()).search(mark).rows().get(0).contains("Changes not published"));

        editor = ContentEditorPage.open(browser(), mark);
        editor.publish();
        assertEquals("Second words", customersText());
        assertEquals("Publication 1 is the working copy again. Customers see it when you publish.",
                editor.bringBack(1));
        assertEquals("First words", editor.typed(0, "text"));
        assertEquals("Second words", customersText());
    }

    @Test
    void movesBlocksByKeyboardAndTheFocusGoesWithThem() {
        var editor = begin().text("One").text("Two").text("Three");

        editor.press(2, "raise");
        assertEquals("list:1:raise", editor.focused());
        editor.press(1, "raise");
        assertEquals("list:0:lower", editor.focused(), "it cannot go further");
        assertEquals("Three", editor.typed(0, "text"));
        editor.press(1, "drop");
        editor.save();

        assertEquals(List.of("1 · Text", "2 · Text"), editor.blocks());
        assertEquals("Three", editor.typed(0, "text"));
        assertEquals("Two", editor.typed(1, "text"));
    }

    @Test
    void savesWithEnterAndSearchesWithEnterInThePicker() {
        MediaLibraryPage.open(browser()).upload(Shots.file(folder, mark + "-oak.png", Shots.picture(900, 600)));
        var editor = begin().text("Words");

        browser().find("#add-picture").sendKeys(Keys.ENTER);
        browser().find("#wanted").sendKeys(mark, Keys.ENTER);
        browser().until(page -> browser().all(".media-choice").size() == 1 ? true : null);
        assertEquals(List.of("1 · Text"), editor.blocks());

        editor.titleAndEnter("Our new story");
        assertEquals("Saved. Customers see it when you publish.", editor.notice());
        assertEquals("Our new story", browser().text("h1"));
    }

    @Test
    void showsHtmlAndScriptAsTheWordsTheyAre() {
        var words = "<script>document.title='broken'</script> <img src=x onerror=alert(1)> [go](javascript:alert(1))";
        var editor = begin().text(words);
        editor.title("Our <b>story</b>");
        editor.publish();

        var page = Jsoup.parse(get(address()).body());
        assertEquals(words, page.select("article .prose").text());
        assertEquals("Our <b>story</b>", page.select("h1").text());
        assertEquals(0, page.select("article script, article img, article a").size());
        browser().open("/page/" + mark);
        assertEquals("Our <b>story</b> · Norrgate", browser().driver().getTitle());
    }

    @Test
    void tellsTheSecondOfTwoEditorsAndLosesNothingOfTheirs() {
        begin();
        var second = anotherVisitor();
        SignInPage.enter(second, staff("admin"), "/admin/pages/" + mark);
        var theirs = ContentEditorPage.open(second, mark).text("Theirs");
        ContentEditorPage.open(browser(), mark).text("Mine").save();

        var told = theirs.save();
        second.complaints();

        assertEquals("Somebody else changed this page in the meantime. Nothing was saved;"
                + " open it again to see what changed.", told);
        assertEquals("Theirs", theirs.typed(0, "text"), "what was typed is still there");
        assertEquals("Mine", ContentEditorPage.open(browser(), mark).typed(0, "text"));
    }

    @Test
    void refusesAddressesThatAreTakenOrWrongAtTheirField() {
        begin();
        var list = ContentListPage.open(browser());

        assertEquals("There is a page at /page/" + mark + " already. Choose another address.",
                list.refusedBegin("Another story", mark));
        assertEquals("Another story", list.typed("title"), "nothing typed is lost");
        assertTrue(list.refusedBegin("Another story", "Our Story!").startsWith("Enter an address of small letters"));
        assertEquals("Enter the title.", list.refusedBegin("", "a-" + mark));
        browser().complaints();

        list.begin("Ünser Tisch, groß " + mark, "");
        assertEquals("/admin/pages/unser-tisch-gross-" + mark, browser().path());
    }

    @Test
    void refusesToPublishWhatIsEmptyUndescribedOrTheSame() {
        var editor = begin();
        assertEquals("\"Our story\" is empty. Add a text, a picture or a video, then publish it.", editor.publish());
        editor.upload("picture", Shots.file(folder, mark + "-bare.png", Shots.picture(60, 60)));
        var told = editor.publish();
        assertTrue(told.startsWith("The picture \"" + mark + "-bare\" has no description"), told);
        assertTrue(browser().text("#blocks").contains("No description yet"));
        editor.press(0, "drop");
        editor.text("Words").publish();
        browser().complaints();
        assertEquals("Customers already see \"Our story\" as it is here. There is nothing to publish.",
                editor.publish());
        browser().complaints();
    }

    @Test
    void saysWhichTextIsTooLongAndKeepsIt() {
        var editor = begin().text("Short");
        ((JavascriptExecutor) browser().driver()).executeScript(
                "const text = document.getElementById('list:0:text'); text.removeAttribute('maxlength');"
                        + "text.value = 'x'.repeat(20001); const title = document.getElementById('title');"
                        + "title.removeAttribute('maxlength'); title.value = 'y'.repeat(121)");

        editor.save();
        browser().complaints();

        var told = browser().text("#edit [role=alert]");
        assertTrue(told.contains("The title is too long: 120 characters at most."), told);
        assertTrue(told.contains("This text is too long: 20,000 characters at most."), told);
        assertEquals(20_001, editor.typed(0, "text").length(), "nothing typed is lost");
    }

    @Test
    void listsByStatusAndKeepsItInTheAddress() {
        begin().text("Words").publish();

        var list = ContentListPage.open(browser()).search(mark).tab("Draft");
        assertEquals(List.of(), list.rows());
        list.tab("Published");
        browser().driver().navigate().refresh();
        assertEquals(1, list.rows().size());
        assertEquals("/admin/pages?q=" + mark + "&status=published", browser().path());
    }

    @Test
    void fitsPhonesAndTablets() {
        begin().text("Words").upload("picture", Shots.file(folder, mark + "-wide.png", Shots.picture(900, 300))).save();
        ContentListPage.open(browser());
        browser().look();
        ContentEditorPage.open(browser(), mark);
        browser().look();
        browser().find("#add-picture").sendKeys(Keys.ENTER);
        browser().find("#picker-files");
        browser().look();
    }

    private ContentEditorPage begin() {
        return ContentListPage.open(browser()).begin("Our story", mark);
    }

    private void describedPicture() {
        MediaLibraryPage.open(browser()).upload(Shots.file(folder, mark + "-oak.png", Shots.picture(900, 600)))
                .asset(mark + "-oak").describe(mark + "-oak", "An oak table").notice();
    }

    private String address() {
        return shop() + "/page/" + mark;
    }

    private String customersText() {
        return Jsoup.parse(get(address()).body()).select("article .prose").text();
    }
}
