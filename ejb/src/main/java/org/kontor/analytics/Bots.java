package org.kontor.analytics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells programs from people by what they call themselves. Answers are remembered, because visitors come again. */
final class Bots {

    private static final int MOST_REMEMBERED = 2000;
    private static final int LONGEST_NAME = 512;
    private static final Pattern NAMES = read();
    private static final Map<String, Boolean> KNOWN = new ConcurrentHashMap<>();

    private Bots() {
    }

    /** People have browsers, and browsers have names; who has none is a program too. */
    static boolean isBot(String userAgent) {
        if (userAgent == null || userAgent.isBlank() || userAgent.length() > LONGEST_NAME) {
            return true;
        }
        var known = KNOWN.get(userAgent);
        if (known != null) {
            return known;
        }
        if (KNOWN.size() >= MOST_REMEMBERED) {
            KNOWN.clear();
        }
        var bot = NAMES.matcher(userAgent).find();
        KNOWN.put(userAgent, bot);
        return bot;
    }

    private static Pattern read() {
        try (var list = Bots.class.getResourceAsStream("bots.txt")) {
            var lines = new String(list.readAllBytes(), StandardCharsets.UTF_8).lines();
            return Pattern.compile(lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.joining("|")),
                    Pattern.CASE_INSENSITIVE);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
