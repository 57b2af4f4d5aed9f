package org.kontor.sandbox.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One HTTP request: method, path, the values of the path's variables, headers (lower case) and the raw body. */
public record Call(String method, String path, String query, Map<String, String> variables,
                   Map<String, String> headers, byte[] body) {

    /** The value of a path variable such as {@code {id}}. */
    public String variable(String name) {
        return variables.get(name);
    }

    /** A header's first value. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    /** The body as text. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** The pairs of the query string in their order. */
    public List<FormPair> queryPairs() {
        return FormPair.parse(query);
    }

    /** The pairs of a form-encoded body in their order. */
    public List<FormPair> formPairs() {
        return FormPair.parse(text());
    }

    /** The first value of a query parameter. */
    public Optional<String> queryValue(String name) {
        return FormPair.first(queryPairs(), name);
    }

    /** The first value of a form field, empty when it is missing. */
    public String field(String name) {
        return FormPair.first(formPairs(), name).orElse("").strip();
    }

    /** Whether the body says that it is JSON. */
    public boolean isJson() {
        return header("content-type").map(type -> type.contains("json")).orElse(false);
    }

    /** The same call with the variables of the route that it matched. */
    Call with(Map<String, String> matched) {
        return new Call(method, path, query, matched, headers, body);
    }
}
