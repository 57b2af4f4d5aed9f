package org.kontor.media;

import jakarta.persistence.Embeddable;

/** A {@link Rendition} as the database keeps it. */
@Embeddable
class StoredForm {

    private String name;
    private int width;
    private int height;
    private long bytes;

    protected StoredForm() {
    }

    StoredForm(Rendition rendition) {
        name = rendition.name();
        width = rendition.width();
        height = rendition.height();
        bytes = rendition.bytes();
    }

    Rendition toRendition() {
        return new Rendition(name, width, height, bytes);
    }
}
