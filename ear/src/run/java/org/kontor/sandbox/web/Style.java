package org.kontor.sandbox.web;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The one style sheet and the icon of the sandbox's pages. */
public final class Style {

    private static final byte[] SHEET = read("style.css");
    private static final byte[] ICON = read("icon.svg");

    private Style() {
    }

    /** Answers the style sheet. */
    public static Reply sheet(Call call) {
        return Reply.of(200, "text/css; charset=utf-8", SHEET).with("Cache-Control", "max-age=300");
    }

    /** Answers the icon. */
    public static Reply icon(Call call) {
        return Reply.of(200, "image/svg+xml", ICON).with("Cache-Control", "max-age=300");
    }

    private static byte[] read(String name) {
        try (var file = Style.class.getResourceAsStream(name)) {
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
