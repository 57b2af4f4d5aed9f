package org.kontor.media;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.builders.Shots;
import org.kontor.it.BrowserlessVisitor;
import org.kontor.it.Outside;

/** A video as players ask for it: piece by piece. */
class VideoRangesIT extends Outside {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private String address;

    @BeforeEach
    void upload() {
        var staff = new Uploads(BrowserlessVisitor.staff(staff("content")), shop());
        var answer = staff.script(new Uploads.File("film.mp4", Shots.film()));
        var hash = JsonParser.parseString(answer.body()).getAsJsonObject().get("hash").getAsString();
        address = shop() + "/media/" + hash + "/video.mp4";
    }

    @Test
    void comesInPiecesThatMakeTheWhole() {
        var whole = ask("X-Nothing", "x");
        var size = whole.body().length;
        var middle = ask("Range", "bytes=1000-1999");
        var end = ask("Range", "bytes=-500");
        var rest = ask("Range", "bytes=" + (size - 10) + "-");

        assertEquals(200, whole.statusCode());
        assertEquals("bytes", header(whole, "Accept-Ranges"));
        assertEquals("video/mp4", header(whole, "Content-Type"));
        assertEquals(206, middle.statusCode());
        assertEquals("bytes 1000-1999/" + size, header(middle, "Content-Range"));
        assertArrayEquals(Arrays.copyOfRange(whole.body(), 1000, 2000), middle.body());
        assertArrayEquals(Arrays.copyOfRange(whole.body(), size - 500, size), end.body());
        assertArrayEquals(Arrays.copyOfRange(whole.body(), size - 10, size), rest.body());
    }

    @Test
    void refusesAPieceBehindItsEnd() {
        var beyond = ask("Range", "bytes=99999999-");

        assertEquals(416, beyond.statusCode());
        assertTrue(header(beyond, "Content-Range").startsWith("bytes */"));
    }

    @Test
    void isKeptForEverAndNotSentTwice() {
        var tag = header(ask("X-Nothing", "x"), "ETag");

        assertEquals(304, ask("If-None-Match", tag).statusCode());
        assertTrue(header(ask("X-Nothing", "x"), "Cache-Control").contains("immutable"));
    }

    private HttpResponse<byte[]> ask(String header, String value) {
        try {
            return CLIENT.send(HttpRequest.newBuilder(URI.create(address)).header(header, value).build(),
                    BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
