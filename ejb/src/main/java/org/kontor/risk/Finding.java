package org.kontor.risk;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One reason with what was found and what staff allow: an amount as {@code 120000 EUR}, a count, or a country's code.
 */
public record Finding(RiskReason reason, String found, String allowed) {

    private static final String BETWEEN = "\t";

    /** As it is stored: a line for each. */
    static String write(List<Finding> findings) {
        return findings.stream().map(each -> String.join(BETWEEN, each.reason.name(), each.found, each.allowed))
                .collect(Collectors.joining("\n"));
    }

    static List<Finding> read(String text) {
        return text.isEmpty() ? List.of() : Arrays.stream(text.split("\n")).map(line -> line.split(BETWEEN, -1))
                .map(parts -> new Finding(RiskReason.valueOf(parts[0]), parts[1], parts[2])).toList();
    }
}
