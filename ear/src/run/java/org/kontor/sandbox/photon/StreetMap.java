package org.kontor.sandbox.photon;

import com.google.gson.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.kontor.sandbox.store.Json;

/** The streets of {@code streets.txt} with the houses that the map has. Words are found by how they begin. */
final class StreetMap {

    private record Street(String country, String name, List<String> houses, String postcode, String city,
                          BigDecimal longitude, BigDecimal latitude) {

        static Street of(String line) {
            var cell = line.split("\\s*;\\s*");
            return new Street(cell[0], cell[1], List.of(cell[2].split(" ")), cell[3], cell[4], new BigDecimal(cell[5]),
                    new BigDecimal(cell[6]));
        }

        boolean has(String typed) {
            return words(name + " " + city + " " + postcode).stream().anyMatch(word -> word.startsWith(typed));
        }

        Optional<String> house(List<String> typed) {
            return houses.stream().filter(house -> typed.contains(house.toLowerCase(Locale.ROOT))).findFirst();
        }
    }

    private final List<Street> streets;

    private StreetMap(List<Street> streets) {
        this.streets = streets;
    }

    static StreetMap ofTheDemo() {
        try (var lines = new BufferedReader(new InputStreamReader(StreetMap.class.getResourceAsStream("streets.txt"),
                StandardCharsets.UTF_8))) {
            return new StreetMap(lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Street::of).toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Features, of all countries and layers where none are named. */
    List<JsonObject> find(String typed, Set<String> countries, Set<String> layers) {
        var words = words(typed);
        var names = words.stream().filter(word -> !Character.isDigit(word.charAt(0))).toList();
        return streets.stream().filter(street -> countries.isEmpty() || countries.contains(street.country()))
                .filter(street -> !names.isEmpty() && names.stream().allMatch(street::has))
                .map(street -> feature(street, street.house(words)))
                .filter(found -> layers.isEmpty()
                        || layers.contains(Json.text(Json.inner(found, "properties"), "type"))).toList();
    }

    private static JsonObject feature(Street street, Optional<String> house) {
        var properties = Json.object("osm_type", house.isPresent() ? "N" : "W", "osm_id",
                1_000_000 + Math.abs(street.hashCode() % 1_000_000), "osm_key", house.isPresent() ? "place" : "highway",
                "osm_value", house.isPresent() ? "house" : "residential", "type", house.isPresent() ? "house" : "street",
                "countrycode", street.country(), "country",
                new Locale.Builder().setRegion(street.country()).build().getDisplayCountry(Locale.ENGLISH), "postcode", street.postcode(),
                "city", street.city());
        house.ifPresentOrElse(number -> {
            properties.addProperty("housenumber", number);
            properties.addProperty("street", street.name());
        }, () -> properties.addProperty("name", street.name()));
        return Json.object("type", "Feature", "properties", properties, "geometry", Json.object("type", "Point",
                "coordinates", Json.array(List.of(street.longitude(), street.latitude()))));
    }

    /** Small letters without accents, as searching folds them. */
    private static List<String> words(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT)
                .replace("ß", "ss").replace("ø", "o").replace("ł", "l");
        return Arrays.stream(plain.split("[^\\p{L}\\p{N}]+")).filter(word -> !word.isEmpty()).toList();
    }
}
