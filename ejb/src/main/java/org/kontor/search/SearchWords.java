package org.kontor.search;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a customer typed, cut to a bearable length and taken apart into words. */
record SearchWords(String text, List<String> words) {

    private static final int LONGEST = 100;
    private static final int MOST_WORDS = 8;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    static SearchWords of(String typed) {
        var text = typed == null ? "" : typed.strip();
        var clipped = text.length() <= LONGEST ? text : text.substring(0, LONGEST);
        var words = WORD.matcher(clipped.toLowerCase(Locale.ROOT)).results().map(MatchResult::group).distinct()
                .limit(MOST_WORDS).toList();
        return new SearchWords(clipped, words);
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** All words must occur, each as a word or the beginning of one. */
    String query() {
        return words.stream().map(word -> word + ":*").collect(Collectors.joining(" & "));
    }

    /** The text as it would stand for a stock number or a GTIN. */
    String number() {
        return text.toUpperCase(Locale.ROOT);
    }

    /** A pattern for numbers that begin with the text, in which wildcards stand for themselves. */
    String numberPrefix() {
        return number().replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }
}
