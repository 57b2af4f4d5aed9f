package org.kontor.shared.postal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The formats by country, read once. */
final class FormatTable {

    private static final int COLUMNS = 9;
    private static final Map<String, AddressFormat> BY_COUNTRY = read();

    private FormatTable() {
    }

    static AddressFormat of(String country) {
        var known = country == null ? null : BY_COUNTRY.get(country);
        return known != null ? known
                : new AddressFormat(country, "O/N/A/Z C/S", "", null, null, "postcode", "region", "city", false);
    }

    private static Map<String, AddressFormat> read() {
        try (var lines = new BufferedReader(new InputStreamReader(
                FormatTable.class.getResourceAsStream("address-formats.txt"), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).map(FormatTable::format)
                    .collect(Collectors.toUnmodifiableMap(AddressFormat::country, Function.identity()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static AddressFormat format(String line) {
        var cells = new String[COLUMNS];
        var found = line.split(";", -1);
        for (var index = 0; index < COLUMNS; index++) {
            cells[index] = index < found.length && !found[index].isBlank() ? found[index].strip() : null;
        }
        return new AddressFormat(cells[0], cells[1], cells[2] == null ? "" : cells[2],
                cells[3] == null ? null : Pattern.compile(cells[3]), cells[4],
                cells[5] == null ? "postcode" : cells[5], cells[6] == null ? "region" : cells[6],
                cells[7] == null ? "city" : cells[7], "first".equals(cells[8]));
    }
}
