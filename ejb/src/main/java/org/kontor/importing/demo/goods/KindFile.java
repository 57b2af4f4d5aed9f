package org.kontor.importing.demo.goods;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kontor.importing.demo.picture.PictureColour;
import org.kontor.importing.demo.picture.PictureFamily;

/** Reads the text files that say what the demo shop sells. */
final class KindFile {

    private KindFile() {
    }

    /** All kinds in the order of the file. */
    static List<Kind> kinds() {
        var kinds = new ArrayList<Kind>();
        var fields = new HashMap<String, String>();
        var section = "";
        for (var line : lines("kinds.txt")) {
            if (line.startsWith("[")) {
                flush(section, fields, kinds);
                section = line.substring(1, line.length() - 1);
            } else {
                fields.put(line.substring(0, line.indexOf(':')), line.substring(line.indexOf(':') + 1).strip());
            }
        }
        flush(section, fields, kinds);
        return List.copyOf(kinds);
    }

    /** Lists of words by their name. */
    static Map<String, String> words() {
        var words = new LinkedHashMap<String, String>();
        lines("words.txt").forEach(line -> words.put(line.substring(0, line.indexOf(':')),
                line.substring(line.indexOf(':') + 1).strip()));
        return words;
    }

    private static void flush(String section, Map<String, String> fields, List<Kind> kinds) {
        if (!section.isEmpty()) {
            kinds.add(kind(PictureFamily.valueOf(section), fields));
            fields.clear();
        }
    }

    private static Kind kind(PictureFamily family, Map<String, String> fields) {
        var place = fields.get("in").split(" ");
        var prices = fields.get("price").split("-");
        var books = fields.containsKey("titles");
        return new Kind(family, place[0], place[1], list(fields.get("by"), ","), Integer.parseInt(prices[0]),
                Integer.parseInt(prices[1]), Integer.parseInt(fields.get("weight")),
                books ? titles(fields.get("titles")) : nouns(fields.get("names")), books, list(fields.get("made"), ";"),
                list(fields.get("says"), ";"), fields.get("size"), fields.get("keeps"), first(fields.get("first")),
                options(fields.get("options")), areas(fields.get("area")));
    }

    private static List<Integer> areas(String text) {
        return text == null ? List.of() : list(text, ";").stream().map(Integer::valueOf).toList();
    }

    private static List<Kind.Noun> nouns(String text) {
        var nouns = new ArrayList<Kind.Noun>();
        var forms = text.split("/");
        for (var form = 0; form < forms.length; form++) {
            for (var word : list(forms[form], ",")) {
                nouns.add(new Kind.Noun(word, form));
            }
        }
        return List.copyOf(nouns);
    }

    private static List<Kind.Noun> titles(String text) {
        var halves = text.split("/");
        return list(halves[0], ",").stream().flatMap(first -> list(halves[1], ",").stream()
                .map(second -> new Kind.Noun(first + " " + second, second.length() % 2))).toList();
    }

    private static Optional<Kind.First> first(String text) {
        return Optional.ofNullable(text).map(both -> both.split(" "))
                .map(both -> new Kind.First(both[0], PictureColour.valueOf(both[1])));
    }

    private static List<Kind.Option> options(String text) {
        return text == null ? List.of() : list(text, ";").stream().map(option -> option.split("="))
                .map(option -> new Kind.Option(option[0], Integer.parseInt(option[1]))).toList();
    }

    static List<String> list(String text, String parting) {
        return Arrays.stream(text.split(parting)).map(String::strip).filter(part -> !part.isEmpty()).toList();
    }

    private static List<String> lines(String file) {
        try (var reader = new BufferedReader(new InputStreamReader(KindFile.class.getResourceAsStream(
                "/org/kontor/importing/demo/goods/" + file), StandardCharsets.UTF_8));
                Stream<String> lines = reader.lines()) {
            return lines.map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
