package org.kontor.content;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * One block of a page as staff write it. Text is in the markup of {@link Prose}; under a picture or a video it is the
 * caption. The asset is a media asset's fingerprint, and null for text.
 */
public record Block(@NotNull BlockKind kind, @NotNull @Size(max = 20_000) String text,
                    @Pattern(regexp = "[0-9a-f]{64}") String asset) {

    public static Block text(String text) {
        return new Block(BlockKind.TEXT, text, null);
    }

    public static Block image(String asset, String caption) {
        return new Block(BlockKind.IMAGE, caption, asset);
    }

    public static Block video(String asset, String caption) {
        return new Block(BlockKind.VIDEO, caption, asset);
    }

    @AssertTrue
    boolean hasAssetUnlessText() {
        return kind == null || (kind == BlockKind.TEXT) == (asset == null);
    }
}
