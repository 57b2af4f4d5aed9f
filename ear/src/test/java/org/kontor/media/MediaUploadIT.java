package org.kontor.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kontor.builders.Shots;
import org.kontor.it.Outside;
import org.kontor.it.StaffVisit;
import org.kontor.it.StaffVisit.Upload;

/** What comes into the media library over HTTP, and what does not. */
class MediaUploadIT extends Outside {

    private static final String JSON = "application/json";
    private static final String HTML = "text/html";

    @Test
    void answersAScriptWithWhereThePictureIs() {
        var staff = StaffVisit.with("content");
        var picture = new Upload("table.png", Shots.picture(900, 600));

        var first = staff.upload(JSON, picture);
        var second = staff.upload(JSON, picture);

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
        var staff = StaffVisit.with("content");

        var toScript = staff.upload(JSON, new Upload("harmless.jpg", content));
        var toForm = staff.upload(HTML, new Upload("harmless.jpg", content), new Upload("good.png",
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
        var staff = StaffVisit.with("admin");

        var answer = staff.upload(HTML, new Upload("one.png", Shots.picture(60, 60)),
                new Upload("two.mp4", Shots.film()));

        assertEquals(303, answer.statusCode());
        assertEquals("/admin/library", answer.headers().firstValue("Location").orElseThrow());
        var names = Jsoup.parse(staff.get("/admin/library").body()).select("#library .media-name").eachText();
        assertTrue(names.contains("one") && names.contains("two"), names.toString());
    }

    @Test
    void showsTheNameOfAFileAndNeverObeysIt() {
        var staff = StaffVisit.with("content");

        var bad = staff.upload(HTML, new Upload("<img src=x onerror=alert(1)>.jpg", new byte[0]));
        var good = staff.upload(JSON, new Upload("<b>table</b>" + "x".repeat(300) + ".png", Shots.picture(60, 60)));

        assertTrue(bad.body().contains("&lt;img src=x onerror=alert(1)&gt;.jpg"), bad.body());
        assertEquals(120, json(good.body()).get("name").getAsString().length());
        var page = staff.get(json(good.body()).get("href").getAsString());
        assertEquals(200, page.statusCode());
        assertFalse(page.body().contains("<b>table"), "shown as text");
    }

    @Test
    void asksForAFileWhereNoneWasChosen() {
        var answer = StaffVisit.with("content").upload(HTML, new Upload("", new byte[0]));

        assertEquals(422, answer.statusCode());
        assertTrue(Jsoup.parse(answer.body()).select(".notice-bad").text().contains("Choose one file"));
    }

    @Test
    void saysWhatIsTooMuchForOneRequestBeforeItIsSent() {
        var answer = StaffVisit.with("content").announce(101 * 1024 * 1024);

        assertTrue(answer.startsWith("HTTP/1.1 413"), answer);
        assertTrue(answer.contains("This is more than 100 MB at once."), answer);
    }

    @Test
    void isShutToStaffOfOtherRolesStrangersAndOtherSites() {
        var picture = new Upload("table.png", Shots.picture(60, 60));
        assertEquals(403, StaffVisit.with("orders,finance").upload(JSON, picture).statusCode());
        assertEquals(303, send(StaffVisit.request("/admin/library/upload").POST(BodyPublishers.noBody()).build())
                .statusCode(), "to the door");
        var foreign = StaffVisit.request("/admin/library/upload").header("Sec-Fetch-Site", "cross-site")
                .POST(BodyPublishers.noBody());
        assertEquals(403, StaffVisit.with("content").send(foreign).statusCode());
        var pages = StaffVisit.with("orders");
        for (var path : new String[] {"/admin/library", "/admin/library/" + "a".repeat(64), "/admin/pages",
                "/admin/pages/about", "/admin/pages/about/preview"}) {
            assertEquals(403, pages.get(path).statusCode(), path);
        }
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static JsonObject json(String body) {
        return JsonParser.parseString(body).getAsJsonObject();
    }
}
