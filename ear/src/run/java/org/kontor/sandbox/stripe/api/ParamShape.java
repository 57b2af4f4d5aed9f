package org.kontor.sandbox.stripe.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a request may say, written the short way: {@code {amount!:int currency!:string items:[{quantity:int}]}}.
 * {@code !} is required, {@code a|b} one of these words, {@code map} texts by free names, {@code range} a moment or
 * {@code gt/gte/lt/lte}, {@code any} taken and not looked at, {@code unsupported} published but not played here.
 */
public sealed interface ParamShape {

    /** Text, number, truth value and the like. */
    record Word(String type) implements ParamShape {
    }

    /** One of some words. */
    record OneOf(List<String> words) implements ParamShape {
    }

    /** Any number of the same. */
    record Many(ParamShape each) implements ParamShape {
    }

    /** Named members. */
    record Members(Map<String, Member> members) implements ParamShape {
    }

    /** One member and whether it must be there. */
    record Member(ParamShape shape, boolean required) {
    }

    /** Reads the short form. */
    static Members parse(String text) {
        var reader = new Reader(text);
        var members = (Members) reader.shape();
        if (!reader.atEnd()) {
            throw new IllegalArgumentException("Left over at " + reader.at + " in " + text);
        }
        return members;
    }

    /** Reads the short form sign by sign. */
    final class Reader {

        private final String text;
        private int at;

        private Reader(String text) {
            this.text = text;
        }

        private ParamShape shape() {
            skip();
            if (take('{')) {
                return members();
            }
            if (take('[')) {
                var each = shape();
                expect(']');
                return new Many(each);
            }
            var word = word();
            return word.contains("|") ? new OneOf(List.of(word.split("\\|"))) : new Word(word);
        }

        private Members members() {
            var members = new LinkedHashMap<String, Member>();
            skip();
            while (!take('}')) {
                var name = word();
                var required = take('!');
                expect(':');
                members.put(name, new Member(shape(), required));
                skip();
            }
            return new Members(members);
        }

        private String word() {
            skip();
            var from = at;
            while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at))
                    || "_|-.".indexOf(text.charAt(at)) >= 0)) {
                at++;
            }
            if (from == at) {
                throw new IllegalArgumentException("A word is missing at " + at + " in " + text);
            }
            return text.substring(from, at);
        }

        private void skip() {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
        }

        private boolean take(char sign) {
            skip();
            if (at < text.length() && text.charAt(at) == sign) {
                at++;
                return true;
            }
            return false;
        }

        private void expect(char sign) {
            if (!take(sign)) {
                throw new IllegalArgumentException("'" + sign + "' is missing at " + at + " in " + text);
            }
        }

        private boolean atEnd() {
            skip();
            return at == text.length();
        }
    }
}
