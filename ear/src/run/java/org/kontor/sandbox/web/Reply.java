package org.kontor.sandbox.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** One HTTP answer. A reply with {@code silence} is never written: the connection is dropped after that time. */
public record Reply(int status, Map<String, String> headers, byte[] body, Duration silence) {

    private static final String PAGE_POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; "
            + "base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    /** A page of the sandbox, under its own content security policy. */
    public static Reply page(int status, Html html) {
        return of(status, "text/html; charset=utf-8", html.toString().getBytes(StandardCharsets.UTF_8))
                .with("Content-Security-Policy", PAGE_POLICY);
    }

    /** A page whose forms may lead to one foreign origin, or whose frames may show own content. */
    public Reply allowing(String directive, String source) {
        var policy = headers.get("Content-Security-Policy");
        var wider = policy.contains(directive + " ")
                ? policy.replace(directive + " ", directive + " " + source + " ")
                : policy + "; " + directive + " " + source;
        return with("Content-Security-Policy", wider);
    }

    /** A JSON answer. */
    public static Reply json(int status, String json) {
        return of(status, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    /** A plain text answer. */
    public static Reply text(int status, String text) {
        return of(status, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    /** An answer of any type. */
    public static Reply of(int status, String type, byte[] body) {
        return new Reply(status, new LinkedHashMap<>(Map.of("Content-Type", type)), body, null);
    }

    /** Sends a browser elsewhere with a GET. */
    public static Reply seeOther(String address) {
        return of(303, "text/plain; charset=utf-8", new byte[0]).with("Location", address);
    }

    /** No answer at all: the connection stays open for a while and is then dropped. */
    public static Reply silence(Duration howLong) {
        return new Reply(0, Map.of(), new byte[0], howLong);
    }

    /** The same reply with one more header. */
    public Reply with(String name, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(name, value.replaceAll("[\\r\\n]", " "));
        return new Reply(status, more, body, silence);
    }
}
