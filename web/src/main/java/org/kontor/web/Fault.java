package org.kontor.web;

import java.util.List;

/** What is wrong with one thing that was typed: the key of a sentence and what the sentence speaks of. */
public record Fault(String key, List<Object> arguments) {

    public static Fault of(String key, Object... arguments) {
        return new Fault(key, List.of(arguments));
    }
}
