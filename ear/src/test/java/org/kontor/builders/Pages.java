package org.kontor.builders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.kontor.content.Block;
import org.kontor.content.ContentDesk;
import org.kontor.content.ContentSheet;
import org.kontor.content.Draft;
import org.kontor.content.NewContentPage;
import org.kontor.content.SaveContentPage;
import org.kontor.shared.NotFound;

/** Staff who write pages. */
@ApplicationScoped
public class Pages {

    @Inject
    private ContentDesk desk;

    @Inject
    private Staff staff;

    /** Publishes a page with this text, for the first time or anew; answers the number of the publication. */
    public int publish(String slug, String text) {
        return staff.does(() -> {
            var sheet = sheet(slug);
            var saved = desk.save(new SaveContentPage(slug, sheet.version(), new Draft("Page " + slug, "",
                    List.of(Block.text(text)))));
            return desk.publish(slug, saved.version()).publications().get(0).number();
        });
    }

    private ContentSheet sheet(String slug) {
        try {
            return desk.sheet(slug);
        } catch (NotFound unwritten) {
            return desk.create(new NewContentPage(slug, "Page " + slug));
        }
    }
}
