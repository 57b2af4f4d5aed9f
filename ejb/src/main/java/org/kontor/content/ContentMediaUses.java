package org.kontor.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.kontor.media.MediaUses;

/** Tells the media library which pages show an asset, or have shown it in a publication that is kept. */
@ApplicationScoped
class ContentMediaUses implements MediaUses {

    @Inject
    private ContentReader reader;

    @Override
    public List<Use> of(String hash) {
        return reader.uses(hash).stream().map(page -> new Use("page", page.slug(), page.title())).toList();
    }
}
