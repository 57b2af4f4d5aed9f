package org.kontor.web.list;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The address of a list with all of its state: filters, order and page. What is empty is left out. */
public record ListAddress(String path, Map<String, String> values) {

    public ListAddress {
        values = new LinkedHashMap<>(values);
    }

    public static ListAddress of(String path) {
        return new ListAddress(path, Map.of());
    }

    /** The same list with one thing different; null takes it away. */
    public ListAddress with(String name, String value) {
        var changed = new ListAddress(path, values);
        changed.values.put(name, value);
        return changed;
    }

    /** The same list at another of its pages. */
    public ListAddress page(int number) {
        return with("page", number == 1 ? null : String.valueOf(number));
    }

    @Override
    public String toString() {
        var query = values.entrySet().stream().filter(entry -> entry.getValue() != null && !entry.getValue().isBlank())
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return path + (query.isEmpty() ? "" : "?" + query);
    }
}
