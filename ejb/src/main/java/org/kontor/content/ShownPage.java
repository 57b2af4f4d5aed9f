package org.kontor.content;

import java.time.Instant;
import java.util.List;

/** A page as customers see it; {@code since} is when it was published, null in a preview. */
public record ShownPage(String slug, String title, String summary, Instant since, List<ShownBlock> blocks) {

    public ShownPage {
        blocks = List.copyOf(blocks);
    }
}
