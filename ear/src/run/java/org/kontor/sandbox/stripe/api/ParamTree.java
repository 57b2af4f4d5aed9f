package org.kontor.sandbox.stripe.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kontor.sandbox.web.FormPair;

/** Form pairs such as {@code line_items[0][quantity]=2} as a tree: texts at the leaves, maps above. */
final class ParamTree {

    private ParamTree() {
    }

    static Map<String, Object> of(List<FormPair> pairs) {
        var root = new LinkedHashMap<String, Object>();
        for (var pair : pairs) {
            put(root, pair);
        }
        return root;
    }

    private static void put(Map<String, Object> root, FormPair pair) {
        var bracket = pair.name().indexOf('[');
        var first = bracket < 0 ? pair.name() : pair.name().substring(0, bracket);
        var path = bracket < 0 ? new String[0] : pair.name().substring(bracket + 1).split("\\]\\[|\\]", -1);
        if (bracket >= 0 && !pair.name().endsWith("]")) {
            throw StripeError.invalid("parameter_unknown", pair.name(), "Invalid parameter name: " + pair.name());
        }
        var steps = bracket < 0 ? 0 : path.length - 1;
        var node = root;
        var name = first;
        for (var i = 0; i < steps; i++) {
            node = child(node, name, pair.name());
            name = path[i].isEmpty() ? String.valueOf(node.size()) : path[i];
        }
        if (node.put(name, pair.value()) instanceof Map) {
            throw StripeError.invalid(null, pair.name(), "Invalid request: " + pair.name() + " is given in two forms.");
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> child(Map<String, Object> node, String name, String whole) {
        var child = node.computeIfAbsent(name, unused -> new LinkedHashMap<String, Object>());
        if (child instanceof Map) {
            return (Map<String, Object>) child;
        }
        throw StripeError.invalid(null, whole, "Invalid request: " + whole + " is given in two forms.");
    }
}
