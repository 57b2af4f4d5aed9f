package org.kontor.content.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kontor.content.Block;
import org.kontor.content.ContentSheet;
import org.kontor.content.ContentStatus;
import org.kontor.content.Draft;

class ContentFormTest {

    @Test
    void movesBlocksAsFarAsThereIsRoom() {
        var form = form(Block.text("One"), Block.text("Two"), Block.text("Three"));
        var three = form.getBlocks().get(2);

        form.move(three, -1);
        form.move(three, -1);
        form.move(three, -1);

        assertEquals(List.of("Three", "One", "Two"), texts(form));
        assertTrue(form.isFirst(three));
        form.drop(three);
        assertEquals(List.of("One", "Two"), texts(form));
    }

    @Test
    void namesEveryFieldThatIsWrong() {
        var form = form(Block.text("x".repeat(20_001)), Block.image("a".repeat(64), "x".repeat(20_001)));
        form.setTitle("   ");
        form.setSummary("x".repeat(301));

        assertEquals(Map.of("title", "content.title.missing", "summary", "content.summary.long",
                "list:0:text", "content.text.long", "list:1:caption", "content.text.long"), form.faults());
        form.setTitle("x".repeat(121));
        assertEquals("content.title.long", form.faults().get("title"));
    }

    @Test
    void isFullAfterAHundredBlocks() {
        var form = form();
        for (var block = 0; block < 100; block++) {
            assertTrue(form.add(Block.text("")));
        }
        assertFalse(form.add(Block.text("")));
    }

    @Test
    void leavesOutMarksThatNobodySees() {
        var form = form(Block.text(""));
        form.setTitle(" Our\u0000 \n story ");
        form.getBlocks().get(0).setText("One\r\nTwo\u0000\u0007\tThree");

        assertEquals("Our story", form.wanted().draft().title());
        assertEquals("One\nTwo\tThree", form.wanted().draft().blocks().get(0).text());
    }

    private static List<String> texts(ContentForm form) {
        return form.getBlocks().stream().map(BlockForm::getText).toList();
    }

    private static ContentForm form(Block... blocks) {
        return new ContentForm(new ContentSheet("story", 1, ContentStatus.DRAFT,
                new Draft("Our story", "", List.of(blocks)), true, Instant.EPOCH, "mara", List.of()));
    }
}
