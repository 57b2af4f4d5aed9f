package org.kontor.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The search for addresses: houses and streets in the shape of GeoJSON, and every way of not answering. */
@ExtendWith(RunningSandbox.class)
class PhotonTest {

    private final World world;

    PhotonTest(World world) {
        this.world = world;
    }

    private List<JsonObject> find(String typed, String more) {
        var answer = world.get(path(typed) + more);
        assertEquals(200, answer.statusCode(), answer.body());
        return StreamSupport.stream(JsonParser.parseString(answer.body()).getAsJsonObject().getAsJsonArray("features")
                .spliterator(), false).map(feature -> feature.getAsJsonObject().getAsJsonObject("properties")).toList();
    }

    private static String path(String typed) {
        return "/photon/api?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8);
    }

    private static List<String> texts(List<JsonObject> found, String name) {
        return found.stream().map(one -> one.get(name).getAsString()).toList();
    }

    @Test
    void findsAHouseByTheBeginningOfItsStreetWithPostcodeAndCity() {
        var found = find("torstr 14", "&lang=de").get(0);

        assertEquals("house", found.get("type").getAsString());
        assertEquals("Torstraße", found.get("street").getAsString());
        assertEquals("14", found.get("housenumber").getAsString());
        assertEquals("10119", found.get("postcode").getAsString());
        assertEquals("Berlin", found.get("city").getAsString());
        assertEquals("DE", found.get("countrycode").getAsString());
    }

    @Test
    void findsAStreetAloneWhereItKnowsNoSuchHouse() {
        var found = find("Torstraße 15", "").get(0);

        assertEquals("street", found.get("type").getAsString());
        assertEquals("Torstraße", found.get("name").getAsString());
        assertFalse(found.has("housenumber"));
    }

    @Test
    void keepsToCountryLayerAndLimit() {
        assertEquals(List.of("Torstraße", "Torfstraße", "Torgauer Straße"), texts(find("tor", ""), "name"));
        assertEquals(2, find("tor", "&limit=2").size());
        assertEquals(List.of(), find("tor", "&countrycode=AT"));
        assertEquals(List.of("Herrengasse"), texts(find("herr", "&countrycode=AT&layer=street"), "name"));
        assertEquals(List.of(), find("herr", "&countrycode=AT&layer=house"));
    }

    @Test
    void findsWithoutAccentsAndByTheCity() {
        assertEquals(List.of("Götgatan"), texts(find("gotgatan stockholm", ""), "name"));
        assertEquals(List.of("Nørrebrogade"), texts(find("norrebro", ""), "name"));
        assertEquals(List.of(), find("norrebro aarhus", ""));
    }

    @Test
    void refusesWhatItDoesNotUnderstand() {
        assertEquals(400, world.get("/photon/api").statusCode());
        assertTrue(world.get("/photon/api?q=tor&country=DE").body().contains("unknown query parameter 'country'"));
    }

    @Test
    void misbehavesBySwitch() {
        world.fault("photon_down", 1, "");
        assertEquals(503, world.get(path("tor")).statusCode());
        assertEquals(3, find("tor", "").size());
    }
}
