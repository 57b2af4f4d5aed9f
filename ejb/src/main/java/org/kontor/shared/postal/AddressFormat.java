package org.kontor.shared.postal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kontor.shared.Address;

/**
 * How addresses of a country are written: which parts they have, which of these must be there, what a postcode looks
 * like, and the lines on a parcel. Source: {@code address-formats.txt}.
 *
 * @param layout lines from top to bottom, split by slashes; letters stand for parts
 * @param needed the letters of parts that must be there besides name, street and city
 * @param postcode the form of a postcode, or null where any text will do
 * @param example a postcode that has the form, or null
 * @param postcodeWord what the postcode is called, such as "zip"; the last part of a message key
 * @param regionWord what the region is called, such as "state"
 * @param cityWord what the city is called, such as "suburb"
 * @param numberFirst whether the house number stands before the street
 */
public record AddressFormat(String country, String layout, String needed, Pattern postcode, String example,
                            String postcodeWord, String regionWord, String cityWord, boolean numberFirst) {

    private static final String NUMBER = "(\\d+(?: ?\\p{L})?(?:[-/]\\d+\\p{L}?)?)";
    private static final Pattern NUMBER_FIRST = Pattern.compile("^" + NUMBER + "[ ,]+\\p{L}");
    private static final Pattern NUMBER_LAST = Pattern.compile("\\p{L}\\S*[ ,]+" + NUMBER + "(?=$|[ ,])");

    /** The format of a country by its ISO 3166 code; one that takes anything where none is known. */
    public static AddressFormat of(String country) {
        return FormatTable.of(country);
    }

    public boolean hasPostcode() {
        return layout.contains("Z");
    }

    public boolean needsPostcode() {
        return needed.contains("Z");
    }

    public boolean hasRegion() {
        return layout.contains("S");
    }

    public boolean needsRegion() {
        return needed.contains("S");
    }

    /** Whether the postcode stands behind the city. */
    public boolean isPostcodeLast() {
        return layout.indexOf('Z') > layout.indexOf('C');
    }

    /** Whether a postcode has the form of the country; none at all is one where it may be left out. */
    public boolean isPostcode(String text) {
        if (text == null || text.isBlank()) {
            return !needsPostcode();
        }
        return postcode == null || postcode.matcher(text.strip()).matches();
    }

    /** A street and its house number as one line; the street alone where there is no number. */
    public String street(String street, String number) {
        if (number.isBlank()) {
            return street;
        }
        return numberFirst ? number + " " + street : street + " " + number;
    }

    /** The house number in such a line, at the place where the country has it. */
    public Optional<String> houseNumber(String line) {
        var found = (numberFirst ? NUMBER_FIRST : NUMBER_LAST).matcher(line.strip());
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    /** The lines of an address as they stand on a parcel, without the country. */
    public static List<String> lines(Address address) {
        return print(address, of(address.country()).layout);
    }

    /** The line, or lines, of the town. */
    public static String town(Address address) {
        return String.join(", ", print(address, of(address.country()).layout.replaceAll("[NOA]/", "")));
    }

    private static List<String> print(Address address, String layout) {
        var lines = new ArrayList<String>();
        for (var line : layout.split("/")) {
            if (line.equals("A")) {
                add(lines, address.street());
                add(lines, address.extra());
            } else {
                add(lines, line(address, line));
            }
        }
        return lines;
    }

    /** Marks between two parts are left out when one of these is. */
    private static String line(Address address, String layout) {
        var text = new StringBuilder();
        var between = "";
        for (var token : layout.split(" ")) {
            var value = part(address, token.charAt(0));
            if (value == null) {
                between = token.equals("-") ? " - " : " ";
            } else {
                text.append(text.isEmpty() ? "" : between).append(value);
                between = token.endsWith(",") ? ", " : " ";
            }
        }
        return text.toString();
    }

    private static String part(Address address, char letter) {
        return switch (letter) {
            case 'N' -> address.name();
            case 'O' -> address.company();
            case 'Z' -> address.postcode() == null ? null : address.postcode().toUpperCase(Locale.ROOT);
            case 'C' -> address.city();
            case 'S' -> address.region();
            default -> null;
        };
    }

    private static void add(List<String> lines, String line) {
        if (line != null && !line.isBlank()) {
            lines.add(line);
        }
    }
}
