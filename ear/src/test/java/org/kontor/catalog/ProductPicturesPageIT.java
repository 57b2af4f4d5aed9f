package org.kontor.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kontor.builders.Shots;
import org.kontor.it.BrowserTest;
import org.kontor.pages.admin.MediaLibraryPage;
import org.kontor.pages.admin.ProductEditorPage;
import org.kontor.pages.admin.SignInPage;

/** The pictures of a product come from the media library, old ones and new ones. */
class ProductPicturesPageIT extends BrowserTest {

    private final String mark = "p" + System.nanoTime();

    @TempDir
    private Path folder;

    @Test
    void areChosenOrUploadedAndVideosAreRefused() {
        SignInPage.enter(browser(), staff("content"), "/admin/library");
        MediaLibraryPage.open(browser()).upload(Shots.file(folder, mark + "-oak.png", Shots.picture(800, 1000)))
                .asset(mark + "-oak").describe(mark + "-oak", "An oak table");
        var product = product(1995, 5);

        var editor = ProductEditorPage.open(browser(), product).pick(mark + "-oak");
        editor.upload(Shots.file(folder, mark + "-elm.png", Shots.picture(800, 1000)),
                Shots.file(folder, mark + "-film.mp4", Shots.film()));
        editor.waitForCount(2);

        assertEquals("Products show pictures. The video \"" + mark + "-film\" is in the media library"
                + " and was not added here.", editor.notice());
        assertEquals(List.of("An oak table", ""), editor.descriptions());
        assertEquals("Saved. Customers see it within five seconds.", editor.save());
        assertEquals("An oak table", Jsoup.parse(get(shop() + product).body()).select("img[srcset]").attr("alt"));
        var shown = MediaLibraryPage.open(browser()).search(mark + "-oak").asset(mark + "-oak");
        assertEquals(1, shown.places().size());
    }
}
