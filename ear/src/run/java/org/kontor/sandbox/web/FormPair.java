package org.kontor.sandbox.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One name and value of a query string or a form body, decoded. */
public record FormPair(String name, String value) {

    /** Reads pairs in their order; a broken escape is refused. */
    public static List<FormPair> parse(String encoded) {
        var pairs = new ArrayList<FormPair>();
        if (encoded == null || encoded.isEmpty()) {
            return pairs;
        }
        for (var part : encoded.split("&")) {
            if (part.isEmpty()) {
                continue;
            }
            var equals = part.indexOf('=');
            var name = equals < 0 ? part : part.substring(0, equals);
            var value = equals < 0 ? "" : part.substring(equals + 1);
            pairs.add(new FormPair(decode(name), decode(value)));
        }
        return pairs;
    }

    /** The first value under a name. */
    public static Optional<String> first(List<FormPair> pairs, String name) {
        return pairs.stream().filter(pair -> pair.name().equals(name)).map(FormPair::value).findFirst();
    }

    private static String decode(String text) {
        try {
            var decoded = URLDecoder.decode(text, StandardCharsets.UTF_8);
            if (decoded.indexOf('\0') >= 0) {
                throw new BadCall(400, "A value holds a character that no text may hold.");
            }
            return decoded;
        } catch (IllegalArgumentException broken) {
            throw new BadCall(400, "The form is not encoded correctly.");
        }
    }
}
