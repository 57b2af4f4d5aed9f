package org.kontor.media;

import java.util.List;

/**
 * A feature that shows media says where. Each implements this once as a bean; an asset that is in use anywhere cannot
 * be removed.
 */
public interface MediaUses {

    /** A place that shows an asset: what kind of thing it is ({@code product}, {@code page}), its slug and its name. */
    record Use(String kind, String slug, String name) {
    }

    /** All places that show the asset with this fingerprint. */
    List<Use> of(String hash);
}
