package org.kontor.content.web;

import java.io.Serializable;
import org.kontor.content.Block;
import org.kontor.content.BlockKind;

/** A block of a page as staff type it: text, or the caption of a picture or video. */
public class BlockForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final BlockKind kind;
    private final String asset;
    private String text;

    BlockForm(Block block) {
        this.kind = block.kind();
        this.asset = block.asset();
        this.text = block.text();
    }

    Block wanted() {
        return new Block(kind, ContentForm.lines(text), asset);
    }

    public BlockKind getKind() {
        return kind;
    }

    public boolean isWords() {
        return kind == BlockKind.TEXT;
    }

    public boolean isImage() {
        return kind == BlockKind.IMAGE;
    }

    public boolean isVideo() {
        return kind == BlockKind.VIDEO;
    }

    public String getAsset() {
        return asset;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
