package org.kontor.sandbox.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The table of addresses: method, path pattern with {@code {variables}}, and who answers. First match wins. */
public final class Routes {

    private record Route(String method, String[] pattern, Handler handler) {
    }

    private final List<Route> table = new ArrayList<>();

    /** Answers GET (and HEAD) of a path. */
    public Routes get(String path, Handler handler) {
        return on("GET", path, handler);
    }

    /** Answers POST to a path. */
    public Routes post(String path, Handler handler) {
        return on("POST", path, handler);
    }

    /** Answers DELETE of a path. */
    public Routes delete(String path, Handler handler) {
        return on("DELETE", path, handler);
    }

    /** Answers a method ({@code *} for every one) of a path; a last segment {@code **} takes all that follows. */
    public Routes on(String method, String path, Handler handler) {
        table.add(new Route(method, path.split("/", -1), handler));
        return this;
    }

    /** Finds who answers a call, or refuses it with 404 or 405. */
    Reply answer(Call call) throws Exception {
        var method = call.method().equals("HEAD") ? "GET" : call.method();
        var segments = call.path().split("/", -1);
        var known = false;
        for (var route : table) {
            var variables = match(route.pattern(), segments);
            if (variables.isEmpty()) {
                continue;
            }
            known = true;
            if (route.method().equals("*") || route.method().equals(method)) {
                return route.handler().answer(call.with(variables.get()));
            }
        }
        throw known ? new BadCall(405, "This address does not take " + call.method() + ".")
                : new BadCall(404, "There is nothing at this address.");
    }

    private static Optional<Map<String, String>> match(String[] pattern, String[] segments) {
        var variables = new LinkedHashMap<String, String>();
        for (var i = 0; i < pattern.length; i++) {
            if (pattern[i].equals("**")) {
                return Optional.of(variables);
            }
            if (i >= segments.length) {
                return Optional.empty();
            }
            if (pattern[i].startsWith("{") && !segments[i].isEmpty()) {
                variables.put(pattern[i].substring(1, pattern[i].length() - 1), segments[i]);
            } else if (!pattern[i].equals(segments[i])) {
                return Optional.empty();
            }
        }
        return pattern.length == segments.length ? Optional.of(variables) : Optional.empty();
    }
}
