package org.kontor.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kontor.audit.AuditQueries;
import org.kontor.builders.Guises;
import org.kontor.builders.Shelf;
import org.kontor.builders.Shots;
import org.kontor.builders.Staff;
import org.kontor.catalog.CatalogDesk;
import org.kontor.catalog.CatalogQueries;
import org.kontor.catalog.EditProduct;
import org.kontor.catalog.PictureView;
import org.kontor.checkers.Statements;
import org.kontor.it.ShippedEar;
import org.kontor.security.StaffRole;
import org.kontor.shared.Conflict;
import org.kontor.shared.NotFound;
import org.kontor.shared.PageRequest;

class MediaLibraryIT extends ShippedEar {

    @Inject
    private MediaLibrary library;

    @Inject
    private MediaQueries media;

    @Inject
    private AuditQueries audit;

    @Inject
    private CatalogDesk products;

    @Inject
    private CatalogQueries catalog;

    @Inject
    private Shelf shelf;

    @Inject
    private Guises guises;

    @Inject
    private Staff staff;

    @Inject
    private Statements statements;

    @TempDir
    private Path folder;

    @Test
    void keepsAPictureInEveryWidthAndServesIt() {
        var asset = upload("table.png", Shots.picture(2000, 1000)).asset();

        assertEquals(List.of("w1920.jpg", "w1280.jpg", "w960.jpg", "w640.jpg", "w320.jpg"),
                asset.renditions().stream().map(Rendition::name).toList());
        for (var rendition : asset.renditions()) {
            assertEquals(rendition.bytes(), media.file(asset.hash(), rendition.name()).orElseThrow().bytes().length());
        }
        assertTrue(media.file(asset.hash(), "original").isEmpty(), "originals have no address");
        assertEquals(asset, media.byHash(asset.hash()).orElseThrow(), "renditions come back in their order");
    }

    @Test
    void keepsAVideoWithItsLengthReadyToStartAtOnce() {
        var asset = upload("workshop.mp4", Shots.film()).asset();

        assertEquals(MediaKind.VIDEO, asset.kind());
        assertEquals(6_000, asset.millis());
        assertEquals("video/mp4", media.file(asset.hash(), "video.mp4").orElseThrow().contentType());
    }

    @Test
    void takesTheSameContentTwiceAsOneAssetAsItWasDescribedFirst() {
        var content = Shots.picture(40, 40);
        var first = upload("first.png", content);
        var second = upload("second.png", content);

        assertTrue(first.fresh());
        assertFalse(second.fresh());
        assertEquals("first", second.asset().label());
    }

    @Test
    void cutsANameThatIsTooLong() {
        var letters = "\uD83E\uDE91".repeat(200);
        var label = upload(letters + ".png", Shots.picture(40, 40)).asset().label();

        assertTrue(label.length() <= 120 && letters.startsWith(label), label);
    }

    @ParameterizedTest
    @EnumSource(value = StaffRole.class, names = {"ORDERS", "FINANCE"})
    void isShutToStaffOfOtherRoles(StaffRole role) throws Exception {
        var asset = upload("table.png", Shots.picture(40, 40)).asset();
        var file = Shots.file(folder, "other.png", Shots.picture(40, 40));

        guises.as(role, () -> {
            assertThrows(EJBAccessException.class, () -> library.upload(new UploadMedia(file, "other.png", "")));
            assertThrows(EJBAccessException.class, () -> library.describe(words(asset, "x", "")));
            assertThrows(EJBAccessException.class, () -> library.remove(asset.hash()));
            assertThrows(EJBAccessException.class, () -> media.uses(asset.hash()));
            assertThrows(EJBAccessException.class,
                    () -> media.list(new MediaFilter(null, ""), PageRequest.of(1, 10)));
            return null;
        });
        assertThrows(EJBAccessException.class, () -> library.remove(asset.hash()), "nobody signed in at all");
    }

    @Test
    void isOpenToStaffOfTheContentRole() throws Exception {
        var file = Shots.file(folder, "table.png", Shots.picture(40, 40));

        var asset = guises.as(StaffRole.CONTENT, () -> library.upload(new UploadMedia(file, "table.png", ""))).asset();

        assertEquals("table", asset.label());
    }

    @Test
    void tellsTheSecondOfTwoWhoDescribeAndKeepsTheFirstOnesWords() {
        var read = upload("table.png", Shots.picture(40, 40)).asset();
        staff.does(() -> describe(read, "Oak table", "An oak table"));

        assertThrows(Conflict.class, () -> staff.does(() -> describe(read, "Table", "")));

        assertEquals("An oak table", media.byHash(read.hash()).orElseThrow().alt());
        assertEquals("media.describe", staff.does(() -> audit.of("media", read.hash())).get(0).action());
    }

    @Test
    void removesWhatNothingShowsTogetherWithItsFiles() {
        var asset = upload("table.png", Shots.picture(40, 40)).asset();

        staff.does(() -> remove(asset.hash()));

        assertTrue(media.byHash(asset.hash()).isEmpty());
        assertTrue(media.file(asset.hash(), "w320.jpg").isEmpty());
        assertThrows(NotFound.class, () -> staff.does(() -> remove(asset.hash())));
    }

    @Test
    void refusesToRemoveWhatAProductShowsAndSaysWhichOne() {
        var asset = upload("table.png", Shots.picture(40, 40)).asset();
        var sku = shelf.product(1995, 5);
        var slug = catalog.offers(List.of(sku)).get(sku).productSlug();
        var name = staff.does(() -> {
            var sheet = products.sheet(slug);
            return products.edit(new EditProduct(slug, sheet.version(), sheet.name(), sheet.brand(), "", "",
                    sheet.status(), List.of(), List.of(new PictureView(asset.hash(), "A table", null)))).name();
        });

        var refused = assertThrows(MediaRefused.class, () -> staff.does(() -> remove(asset.hash())));

        assertEquals(List.of(name), refused.arguments());
        assertEquals(List.of(new MediaUses.Use("product", slug, name)), staff.does(() -> media.uses(asset.hash())));
        assertTrue(media.file(asset.hash(), "w320.jpg").isPresent(), "nothing is lost");
    }

    @Test
    void findsByNameDescriptionAndKind() {
        var mark = "zeta" + System.nanoTime();
        var picture = upload(mark + " 100%.png", Shots.picture(40, 40)).asset();
        var film = upload("film.mp4", Shots.film()).asset();
        staff.does(() -> describe(film, "film", "About " + mark));

        assertEquals(Set.of(picture.hash(), film.hash()), found(null, mark.toUpperCase()));
        assertEquals(Set.of(picture.hash()), found(MediaKind.IMAGE, mark));
        assertEquals(Set.of(film.hash()), found(MediaKind.VIDEO, mark));
        assertEquals(Set.of(picture.hash()), found(null, mark + " 100%"));
        assertEquals(Set.of(), found(null, mark + "%film"));
    }

    @Test
    void staysWithinItsStatements() {
        var asset = upload("table.png", Shots.picture(40, 40)).asset();
        var film = upload("film.mp4", Shots.film()).asset();

        assertAtMost(0, statements.of(() -> media.picture(asset.hash())));
        assertAtMost(1, statements.of(() -> media.byHashes(List.of(asset.hash(), film.hash()))));
        assertAtMost(2, statements.of(() -> staff.does(
                () -> media.list(new MediaFilter(MediaKind.IMAGE, "table"), PageRequest.of(1, 24)))));
    }

    private Upload upload(String name, byte[] content) {
        var file = Shots.file(folder, "upload", content);
        return staff.does(() -> library.upload(new UploadMedia(file, name, "")));
    }

    private Void describe(MediaView read, String label, String alt) {
        library.describe(words(read, label, alt));
        return null;
    }

    private static DescribeMedia words(MediaView read, String label, String alt) {
        return new DescribeMedia(read.hash(), read.version(), label, alt);
    }

    private Void remove(String hash) {
        library.remove(hash);
        return null;
    }

    private Set<String> found(MediaKind kind, String text) {
        return Set.copyOf(staff.does(() -> media.list(new MediaFilter(kind, text), PageRequest.of(1, 50))).items()
                .stream().map(MediaRow::hash).toList());
    }

    private static void assertAtMost(int budget, List<String> heard) {
        assertTrue(heard.size() <= budget, () -> heard.size() + " statements:\n" + String.join("\n", heard));
    }
}
