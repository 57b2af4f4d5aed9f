package org.kontor.importing.demo.goods;

import java.util.List;
import java.util.Optional;
import org.kontor.importing.demo.picture.PictureColour;
import org.kontor.importing.demo.picture.PictureFamily;

/**
 * A kind of goods: how things of this kind may be called, what they cost and what there is to say of them. Prices in
 * euro, weight in grams, the areas of its options in cm² where it is sold by that.
 */
record Kind(PictureFamily family, String department, String section, List<String> brands, int lowest, int highest,
        int weight, List<Noun> nouns, boolean books, List<String> materials, List<String> says, String measures,
        String keeps, Optional<First> first, List<Option> options, List<Integer> areas) {

    /** A word for the thing in one of its shapes. */
    record Noun(String word, int form) {
    }

    /** The name and the colour of the first thing of the kind. */
    record First(String design, PictureColour colour) {
    }

    /** A size and its price in percent of the smallest. */
    record Option(String label, int percent) {
    }
}
