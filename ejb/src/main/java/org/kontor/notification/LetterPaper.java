package org.kontor.notification;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/** Fills templates: HTML with every value escaped, and the same in plain text. */
final class LetterPaper {

    private static final int ID_LENGTH = 32;

    private final PebbleEngine html = engine(true);
    private final PebbleEngine text = engine(false);

    private static PebbleEngine engine(boolean escaping) {
        return new PebbleEngine.Builder().loader(new ClasspathLoader(LetterPaper.class.getClassLoader()))
                .strictVariables(true).autoEscaping(escaping).newLineTrimming(true).extension(new LetterWords())
                .build();
    }

    Mail write(Letter letter) {
        var subject = LetterWords.say(letter.kind() + ".subject", letter.subject().toArray());
        var model = new HashMap<>(letter.model());
        model.put("title", subject);
        return new Mail(id(letter.key()), letter.to(), letter.name(), subject,
                fill(text, letter.template("txt"), model),
                fill(html, letter.template("html"), model));
    }

    private static String fill(PebbleEngine engine, String template, Map<String, Object> model) {
        var page = new StringWriter(8_192);
        try {
            engine.getTemplate(template).evaluate(page, model, LetterWords.LOCALE);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return page.toString();
    }

    private static String id(String key) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, ID_LENGTH);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
