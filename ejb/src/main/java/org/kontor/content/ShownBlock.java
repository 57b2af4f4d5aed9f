package org.kontor.content;

/**
 * A block as a page shows it: text as safe HTML, or a picture or video with its description, its size in points (0 when
 * unknown), the form in which it is stored and its caption as safe HTML.
 */
public record ShownBlock(BlockKind kind, String html, String asset, String form, String alt, int width, int height) {

    public boolean isText() {
        return kind == BlockKind.TEXT;
    }

    public boolean isImage() {
        return kind == BlockKind.IMAGE;
    }

    public boolean isVideo() {
        return kind == BlockKind.VIDEO;
    }
}
