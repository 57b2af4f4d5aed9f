package org.kontor.importing.demo.deals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kontor.importing.demo.load.Dice;

/** Makes up customers. */
final class People {

    private static final List<String> MAIL_HOSTS = List.of("example.com", "example.org", "example.net", "mail.example");

    private final Map<String, List<String>> words = words();
    private final Dice dice = Dice.of("people");

    /** So many people, each with an e-mail address of their own. */
    List<Person> people(int count) {
        var people = new ArrayList<Person>(count);
        for (var number = 1; number <= count; number++) {
            people.add(person(number));
        }
        return people;
    }

    private Person person(int number) {
        var first = dice.of(words.get("first"));
        var last = dice.of(words.get("last"));
        var place = dice.of(words.get("place"));
        var street = dice.of(words.get("street")) + " " + dice.between(1, 140) + (dice.chance(8) ? "a" : "");
        var phone = dice.chance(40) ? "+49 15" + dice.between(1, 7) + " " + dice.between(1_000_000, 9_999_999) : null;
        return new Person(first + " " + last, plain(first) + "." + plain(last) + "." + number + "@"
                + dice.of(MAIL_HOSTS),
                phone, street, place.substring(0, 5), place.substring(6));
    }

    /** A name in the letters of an e-mail address. */
    static String plain(String name) {
        var german = name.toLowerCase(Locale.ROOT).replace("ä", "ae").replace("ö", "oe").replace("ü", "ue")
                .replace("ß", "ss").replace("ı", "i");
        return Normalizer.normalize(german, Normalizer.Form.NFD).replaceAll("[^a-z]", "");
    }

    private static Map<String, List<String>> words() {
        var words = new HashMap<String, List<String>>();
        try (var file = People.class.getResourceAsStream("/org/kontor/importing/demo/deals/people.txt")) {
            new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(line -> words.put(
                    line.substring(0, line.indexOf(':')),
                    Arrays.stream(line.substring(line.indexOf(':') + 1).split(",")).map(String::strip).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
