package org.kontor.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kontor.builders.Guises;
import org.kontor.builders.Shots;
import org.kontor.builders.Staff;
import org.kontor.checkers.Statements;
import org.kontor.it.ShippedEar;
import org.kontor.media.DescribeMedia;
import org.kontor.media.MediaLibrary;
import org.kontor.media.MediaQueries;
import org.kontor.media.MediaRefused;
import org.kontor.media.MediaUses;
import org.kontor.media.MediaView;
import org.kontor.media.UploadMedia;
import org.kontor.security.StaffRole;
import org.kontor.security.Tokens;
import org.kontor.shared.Conflict;
import org.kontor.shared.NotFound;
import org.kontor.shared.PageRequest;

class ContentIT extends ShippedEar {

    @Inject
    private ContentDesk desk;

    @Inject
    private ContentQueries content;

    @Inject
    private MediaLibrary library;

    @Inject
    private MediaQueries media;

    @Inject
    private Guises guises;

    @Inject
    private Staff staff;

    @Inject
    private Statements statements;

    @TempDir
    private Path folder;

    private final String slug = "story-" + Tokens.fresh().substring(0, 12).toLowerCase();

    @Test
    void showsCustomersNothingBeforePublishingAndThePublicationAfterwards() {
        var saved = save(begin(), Block.text("First words"));
        assertTrue(content.page(slug).isEmpty());
        assertFalse(content.withdrawn(slug), "a draft has never been there");

        var published = publish(saved);
        save(published, Block.text("Second words"));

        assertEquals("<p>First words</p>", content.page(slug).orElseThrow().blocks().get(0).html());
        assertTrue(content.pages().stream().anyMatch(page -> page.slug().equals(slug)));
    }

    @Test
    void disappearsAtOnceWhenWithdrawnAndSaysThatItWasThere() {
        var published = publish(save(begin(), Block.text("Words")));

        staff.does(() -> desk.withdraw(slug, published.version()));

        assertTrue(content.page(slug).isEmpty());
        assertTrue(content.withdrawn(slug));
        assertTrue(content.pages().stream().noneMatch(page -> page.slug().equals(slug)));
        assertFalse(content.withdrawn("nothing-of-the-kind"));
    }

    @Test
    void showsPictureAndVideoWithWhatTheLibraryKnowsOfThem() {
        var picture = described(upload("table.png", Shots.picture(800, 600)));
        var film = upload("film.mp4", Shots.film());

        publish(save(begin(), Block.image(picture.hash(), "In *our* workshop"), Block.video(film.hash(), "")));

        var blocks = content.page(slug).orElseThrow().blocks();
        assertEquals("An oak table", blocks.get(0).alt());
        assertEquals(800, blocks.get(0).width());
        assertEquals("<p>In <em>our</em> workshop</p>", blocks.get(0).html());
        assertEquals("video.mp4", blocks.get(1).form());
        assertEquals(List.of(new MediaUses.Use("page", slug, "Our story")),
                staff.does(() -> media.uses(picture.hash())));
    }

    @Test
    void keepsWhatAPageShowsInTheLibrary() {
        var picture = upload("table.png", Shots.picture(40, 40));
        save(begin(), Block.image(picture.hash(), ""));

        assertThrows(MediaRefused.class, () -> staff.does(() -> remove(picture.hash())));
    }

    @Test
    void publishesNoPictureWithoutADescriptionAndKeepsTheDraft() {
        var picture = upload("table.png", Shots.picture(40, 40));
        var saved = save(begin(), Block.image(picture.hash(), ""));

        var refused = assertThrows(ContentRefused.class, () -> publish(saved));
        assertEquals("content.refused.undescribed", refused.messageKey());
        assertEquals(saved, staff.does(() -> desk.sheet(slug)));

        described(picture);
        publish(saved);
        assertTrue(content.page(slug).isPresent());
    }

    @Test
    void refusesABlockWhosePictureIsNoPictureOfTheLibrary() {
        var begun = begin();
        var film = upload("film.mp4", Shots.film());

        var unknown = assertThrows(ContentRefused.class, () -> save(begun, Block.image("a".repeat(64), "")));
        var other = assertThrows(ContentRefused.class, () -> save(begun, Block.image(film.hash(), "")));
        assertEquals(List.of("content.refused.noSuchPicture", "content.refused.noSuchPicture"),
                List.of(unknown.messageKey(), other.messageKey()));
    }

    @Test
    void tellsTheSecondOfTwoEditorsAndKeepsTheFirstOnesWork() {
        var begun = begin();
        save(begun, Block.text("Mine"));

        assertThrows(Conflict.class, () -> save(begun, Block.text("Theirs")));

        assertEquals("Mine", staff.does(() -> desk.sheet(slug)).draft().blocks().get(0).text());
    }

    @Test
    void keepsBlocksInTheOrderInWhichTheyWereSaved() {
        var picture = upload("table.png", Shots.picture(40, 40));
        var one = Block.text("One");
        var two = Block.image(picture.hash(), "");
        var three = Block.text("Three");

        var first = save(begin(), one, two, three, one);
        assertEquals(List.of(one, two, three, one), blocks());
        var turned = save(first, three, one, two, one);
        assertEquals(List.of(three, one, two, one), blocks());
        save(turned, one);
        assertEquals(List.of(one), blocks());
    }

    @Test
    void tellsItsHistoryNewestFirst() {
        publish(save(publish(save(begin(), Block.text("First"))), Block.text("Second")));

        var history = staff.does(() -> desk.sheet(slug)).publications();

        assertEquals(List.of(2, 1), history.stream().map(PublicationView::number).toList());
        assertEquals(List.of(true, false), history.stream().map(PublicationView::live).toList());
    }

    @Test
    void movesTheVersionWithTheBlocksAloneAndNotForNothing() {
        var first = save(begin(), Block.text("One"), Block.text("Two"));
        var turned = save(first, Block.text("Two"), Block.text("One"));
        var same = save(turned, Block.text("Two"), Block.text("One"));

        assertNotEquals(first.version(), turned.version());
        assertEquals(turned, same);
    }

    @Test
    void refusesAnAddressThatIsTaken() {
        begin();

        var refused = assertThrows(ContentRefused.class, this::begin);

        assertEquals("content.refused.slugTaken", refused.messageKey());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Story", "a b", "-a", "a--b", "../etc", "<script>"})
    void acceptsNoAddressOfAnotherForm(String wrong) {
        assertThrows(EJBException.class, () -> staff.does(() -> desk.create(new NewContentPage(wrong, "Our story"))));
        assertThrows(NotFound.class, () -> staff.does(() -> desk.sheet(wrong)));
    }

    @ParameterizedTest
    @EnumSource(value = StaffRole.class, names = {"ORDERS", "FINANCE"})
    void isShutToStaffOfOtherRoles(StaffRole role) throws Exception {
        var sheet = begin();

        guises.as(role, () -> {
            assertThrows(EJBAccessException.class,
                    () -> desk.list(new ContentFilter(null, ""), PageRequest.of(1, 10)));
            assertThrows(EJBAccessException.class, () -> desk.sheet(slug));
            assertThrows(EJBAccessException.class, () -> desk.preview(slug));
            assertThrows(EJBAccessException.class, () -> desk.create(new NewContentPage(slug + "-2", "X")));
            assertThrows(EJBAccessException.class, () -> desk.publish(slug, sheet.version()));
            return null;
        });
        assertThrows(EJBAccessException.class, () -> desk.preview(slug), "nobody signed in at all");
        assertEquals(slug, guises.as(StaffRole.CONTENT, () -> desk.sheet(slug)).slug());
    }

    @Test
    void listsWhatIsAheadOfTheShopByStatus() {
        var published = publish(save(begin(), Block.text("Words")));
        assertEquals(List.of(false), listed(ContentStatus.PUBLISHED));

        var changed = save(published, Block.text("Other words"));
        assertEquals(List.of(true), listed(ContentStatus.PUBLISHED));
        assertEquals(List.of(), listed(ContentStatus.DRAFT));

        save(changed, Block.text("Words"));
        assertEquals(List.of(false), listed(null));
    }

    @Test
    void staysWithinItsStatements() {
        var picture = described(upload("table.png", Shots.picture(40, 40)));
        var film = upload("film.mp4", Shots.film());
        publish(save(begin(), Block.text("Words"), Block.image(picture.hash(), ""), Block.video(film.hash(), ""),
                Block.image(picture.hash(), "")));

        assertAtMost(2, statements.of(() -> content.page(slug)));
        assertAtMost(2, statements.of(() -> staff.does(
                () -> desk.list(new ContentFilter(null, "story"), PageRequest.of(1, 25)))));
        assertAtMost(5, statements.of(() -> staff.does(() -> desk.sheet(slug))));
    }

    private ContentSheet begin() {
        return staff.does(() -> desk.create(new NewContentPage(slug, "Our story")));
    }

    private ContentSheet save(ContentSheet read, Block... blocks) {
        return staff.does(() -> desk.save(new SaveContentPage(slug, read.version(),
                new Draft("Our story", "How it began", List.of(blocks)))));
    }

    private ContentSheet publish(ContentSheet read) {
        return staff.does(() -> desk.publish(slug, read.version()));
    }

    private List<Block> blocks() {
        return staff.does(() -> desk.sheet(slug)).draft().blocks();
    }

    private MediaView upload(String name, byte[] bytes) {
        var file = Shots.file(folder, "upload", bytes);
        return staff.does(() -> library.upload(new UploadMedia(file, name, ""))).asset();
    }

    private MediaView described(MediaView asset) {
        return staff.does(() -> {
            library.describe(new DescribeMedia(asset.hash(), asset.version(), asset.label(), "An oak table"));
            return media.byHash(asset.hash()).orElseThrow();
        });
    }

    private Void remove(String hash) {
        library.remove(hash);
        return null;
    }

    /** For each page of this test in a list: whether it is ahead of the shop. */
    private List<Boolean> listed(ContentStatus status) {
        return staff.does(() -> desk.list(new ContentFilter(status, slug), PageRequest.of(1, 25))).items().stream()
                .map(ContentRow::ahead).toList();
    }

    private static void assertAtMost(int budget, List<String> heard) {
        assertTrue(heard.size() <= budget, () -> heard.size() + " statements:\n" + String.join("\n", heard));
    }
}
