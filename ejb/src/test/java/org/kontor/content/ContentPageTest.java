package org.kontor.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kontor.shared.Conflict;
import org.kontor.shared.IllegalTransition;
import org.kontor.shared.Stamp;

class ContentPageTest {

    private final ContentPage page = new ContentPage(new NewContentPage("about", "About us"), at(1));

    @Test
    void beginsAsAnEmptyDraft() {
        assertEquals(ContentStatus.DRAFT, page.sheet().status());
        assertTrue(page.sheet().draft().blocks().isEmpty());
        assertTrue(page.sheet().publications().isEmpty());
    }

    @Test
    void hasNothingToPublishWhileEmpty() {
        assertThrows(ContentRefused.class, () -> page.publish(at(2)));
    }

    @Test
    void keepsWhatIsShownWhileItIsWorkedOn() {
        page.save(draft("First words"), at(2));
        page.publish(at(3));
        assertFalse(page.sheet().ahead());

        page.save(draft("Second words"), at(4));
        assertTrue(page.sheet().ahead());
        assertEquals(List.of(1), live());

        page.publish(at(5));
        assertFalse(page.sheet().ahead());
        assertEquals(List.of(2), live());
        assertEquals(2, page.sheet().publications().size());
    }

    @Test
    void doesNotPublishTheSameTwice() {
        page.save(draft("Words"), at(2));
        page.publish(at(3));
        assertThrows(ContentRefused.class, () -> page.publish(at(4)));
        assertEquals(1, page.sheet().publications().size());
    }

    @Test
    void comesBackAfterAWithdrawalAsANewPublication() {
        page.save(draft("Words"), at(2));
        page.publish(at(3));
        page.withdraw(at(4));
        assertEquals(ContentStatus.DRAFT, page.sheet().status());
        assertEquals(List.of(), live());
        assertThrows(IllegalTransition.class, () -> page.withdraw(at(5)));
        page.publish(at(6));
        assertEquals(List.of(2), live());
    }

    @Test
    void bringsBackAnEarlierPublicationAsTheWorkingCopy() {
        page.save(draft("First words"), at(2));
        page.publish(at(3));
        page.save(draft("Second words"), at(4));
        page.publish(at(5));
        page.restore(1, at(6));
        assertEquals("First words", page.sheet().draft().blocks().get(0).text());
        assertEquals(List.of(2), live());
        assertThrows(ContentRefused.class, () -> page.restore(7, at(7)));
    }

    @Test
    void refusesTheChangeOfSomebodyWhoReadAnOlderVersion() {
        page.requireVersion(0);
        assertThrows(Conflict.class, () -> page.requireVersion(1));
    }

    private List<Integer> live() {
        return page.sheet().publications().stream().filter(PublicationView::live).map(PublicationView::number).toList();
    }

    private static Draft draft(String text) {
        return new Draft("About us", "Who we are", List.of(Block.text(text)));
    }

    private static Stamp at(int second) {
        return new Stamp("mara", "test", "c", Instant.ofEpochSecond(second));
    }
}
