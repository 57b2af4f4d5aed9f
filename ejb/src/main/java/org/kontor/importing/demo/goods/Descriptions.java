package org.kontor.importing.demo.goods;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kontor.importing.demo.load.Dice;

/** Finds words for goods. */
final class Descriptions {

    private static final List<String> OPENINGS = List.of("%s is made of %s.", "For %s the workshop uses %s.",
            "%s: made of %s, and of nothing that is not needed.", "%s comes from a small run, made of %s.");
    private static final List<String> CLOSINGS = List.of(
            "Delivered in a carton without plastic.", "Spare parts for at least ten years.",
            "Ten years' guarantee, without small print.", "Packed by the people who made it.",
            "Delivered assembled, or nearly.");

    private final Map<String, String> makers = KindFile.words();

    String summary(Kind kind, String noun, String material, Dice dice) {
        if (kind.books()) {
            return capital(material) + ". " + dice.of(kind.says());
        }
        return capital(noun) + (plural(noun) ? " of " : " in ") + material + ". " + dice.of(kind.says());
    }

    String description(Kind kind, String name, String brand, String material, Dice dice) {
        var says = dice.shuffled(kind.says());
        var opening = kind.books() ? "“" + name + "”: " + material + "."
                : String.format(dice.of(OPENINGS), name, material);
        return String.join("\n\n",
                opening + " " + says.get(0) + " " + says.get(1),
                kind.books() ? makers.get(brand) : makers.get(brand) + " " + kind.keeps(),
                kind.measures() + ". " + (kind.books() ? kind.keeps() : dice.of(CLOSINGS)));
    }

    private static boolean plural(String noun) {
        return noun.endsWith("s") && !noun.endsWith("ss");
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
