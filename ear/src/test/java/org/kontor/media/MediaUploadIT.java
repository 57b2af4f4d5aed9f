package org.kontor.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kontor.builders.Shots;
import org.kontor.it.BrowserlessVisitor;
import org.kontor.it.Outside;
import org.kontor.media.Uploads.File;

/** What comes into the media library over HTTP, and what does not. */
class MediaUploadIT extends Outside {

    @Test
    void answersAScriptWithWhereThePictureIs() {
        var staff = uploads("content");
        var picture = new File("table.png", Shots.picture(900, 600));

        var first = staff.script(picture);
        var second = staff.script(picture);

        assertEquals(201, first.statusCode(), first.body());
        var hash = json(first.body()).get("hash").getAsString();
        assertEquals("/admin/library/" + hash, json(first.body()).get("href").getAsString());
        assertEquals(200, get(shop() + "/media/" + hash + "/w640.jpg").statusCode());
        assertEquals(200, second.statusCode());
        assertEquals("Already in the library.", json(second.body()).get("text").getAsString());
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("a picture of more than 50 MB", Shots.heavy(51), 413, "larger than 50 MB"),
                Arguments.of("a picture of 50,000 by 50,000 points", Shots.claiming(50_000, 50_000), 422, "make it smaller"),
                Arguments.of("a drawing with script", text("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>"
                        + "alert(1)</script></svg>"), 415, "Save the drawing as PNG"),
                Arguments.of("a video that is none", text("\0\0\0\024ftypisom\0\0\2\0isom"), 422, "damaged"),
                Arguments.of("a program that is called a picture", text("#!/bin/sh\nrm -rf /"), 415, "neither a picture"),
                Arguments.of("a web page that is called a picture", text("<html><body onload=alert(1)>"), 415,
                "neither a picture"),
                Arguments.of("the head of a picture alone", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}, 422,
                "damaged"),
                Arguments.of("an empty file", new byte[0], 422, "empty"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void refused(String what, byte[] content, int status, String sentence) {
        var staff = uploads("content");

        var toScript = staff.script(new File("harmless.jpg", content));
        var toForm = staff.form(new File("harmless.jpg", content), new File("good.png",
                Shots.picture(60, 60)));

        assertEquals(status, toScript.statusCode(), toScript.body());
        assertTrue(json(toScript.body()).get("text").getAsString().contains(sentence), toScript.body());
        assertFalse(json(toScript.body()).has("hash"));
        var page = Jsoup.parse(toForm.body());
        assertEquals(status, toForm.statusCode());
        assertTrue(page.select(".notice-bad").text().startsWith("harmless.jpg"), page.select(".notices").text());
        assertTrue(page.select(".notice-bad").text().contains(sentence), page.select(".notices").text());
        assertEquals("good: Added to the library.", page.select(".notice-ok").text(), "the other file came in");
        assertEquals(0, page.select("#library .media-name a:contains(harmless)").size(), "nothing of it is kept");
    }

    @Test
    void leadsAPlainFormToTheLibraryWithEverythingInIt() {
        var staff = uploads("admin");

        var answer = staff.form(new File("one.png", Shots.picture(60, 60)),
                new File("two.mp4", Shots.film()));

        assertEquals(303, answer.statusCode());
        assertEquals("/admin/library", answer.headers().firstValue("Location").orElseThrow());
        var names = Jsoup.parse(staff.staff().get("/admin/library").body()).select("#library .media-name").eachText();
        assertTrue(names.contains("one") && names.contains("two"), names.toString());
    }

    @Test
    void showsTheNameOfAFileAndNeverObeysIt() {
        var staff = uploads("content");

        var bad = staff.form(new File("<img src=x onerror=alert(1)>.jpg", new byte[0]));
        var good = staff.script(new File("<b>table</b>" + "x".repeat(300) + ".png", Shots.picture(60, 60)));

        assertTrue(bad.body().contains("&lt;img src=x onerror=alert(1)&gt;.jpg"), bad.body());
        assertEquals(120, json(good.body()).get("name").getAsString().length());
        var page = staff.staff().get(json(good.body()).get("href").getAsString());
        assertEquals(200, page.statusCode());
        assertFalse(page.body().contains("<b>table"), "shown as text");
    }

    @Test
    void asksForAFileWhereNoneWasChosen() {
        var answer = uploads("content").form(new File("", new byte[0]));

        assertEquals(422, answer.statusCode());
        assertTrue(Jsoup.parse(answer.body()).select(".notice-bad").text().contains("Choose one file"));
    }

    @Test
    void saysWhatIsTooMuchForOneRequestBeforeItIsSent() {
        var answer = uploads("content").announce(101 * 1024 * 1024);

        assertTrue(answer.startsWith("HTTP/1.1 413"), answer);
        assertTrue(answer.contains("This is more than 100 MB at once."), answer);
    }

    @Test
    void isShutToStaffOfOtherRolesStrangersAndOtherSites() {
        var address = URI.create(shop() + Uploads.PATH);
        assertEquals(403, uploads("orders", "finance").script(new File("table.png", Shots.picture(60, 60))).statusCode());
        assertEquals(303, send(HttpRequest.newBuilder(address).POST(BodyPublishers.noBody()).build()).statusCode(),
                "to the door");
        assertEquals(403, uploads("content").staff().send(HttpRequest.newBuilder(address)
                .header("Sec-Fetch-Site", "cross-site").POST(BodyPublishers.noBody())).statusCode());
        var orders = BrowserlessVisitor.staff(staff("orders"));
        for (var path : new String[] {"/admin/library", "/admin/library/" + "a".repeat(64), "/admin/pages",
                "/admin/pages/about", "/admin/pages/about/preview"}) {
            assertEquals(403, orders.get(path).statusCode(), path);
        }
    }

    private static Uploads uploads(String... roles) {
        return new Uploads(BrowserlessVisitor.staff(staff(roles)), shop());
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static JsonObject json(String body) {
        return JsonParser.parseString(body).getAsJsonObject();
    }
}
