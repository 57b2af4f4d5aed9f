package org.kontor.cart;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.kontor.shared.Address;
import org.kontor.shared.JsonMaker;
import org.kontor.shared.Sku;

/**
 * How a customer divided a cart into consignments: what goes in others than the first, which has the rest and goes where
 * the order goes. {@code of} is what was in the cart when it was divided, so that later changes are seen.
 */
record Division(Map<Sku, Integer> of, List<Part> others) {

    static final Division NONE = new Division(Map.of(), List.of());

    /**
     * Another consignment: where it goes, null for the address of the order, by which way, null until one is chosen, and
     * with how many pieces of what.
     */
    record Part(Address to, String method, Map<Sku, Integer> pieces) {

        Part {
            pieces = new LinkedHashMap<>(pieces);
            pieces.values().removeIf(some -> some == 0);
            pieces = Map.copyOf(pieces);
        }

        private Part with(Map<Sku, Integer> other) {
            return new Part(to, method, other);
        }

        Part by(String chosen) {
            return new Part(to, chosen, pieces);
        }
    }

    Division {
        of = Map.copyOf(of);
        others = List.copyOf(others);
    }

    boolean isNone() {
        return others.isEmpty();
    }

    /** What goes in the first consignment. */
    Map<Sku, Integer> first() {
        var first = new LinkedHashMap<>(of);
        others.forEach(part -> part.pieces.forEach((sku, some) -> first.merge(sku, -some, Integer::sum)));
        first.values().removeIf(some -> some == 0);
        return first;
    }

    /** The same with the ways that were chosen, by the number of the consignment. */
    Division by(Map<Integer, String> methods) {
        var chosen = new ArrayList<Part>();
        for (var part : others) {
            chosen.add(part.by(methods.getOrDefault(chosen.size() + 2, part.method)));
        }
        return new Division(of, chosen);
    }

    /**
     * The division of what is in the cart now. No goods are ever lost: what nobody divided goes in the first consignment,
     * and so does what was to go to an address to which the order cannot go; what is no longer there is taken from the
     * last. Where nothing is left for the first, or for the others, all goes in one.
     */
    Division fitted(Map<Sku, Integer> now, Predicate<Address> isReachable) {
        var left = new LinkedHashMap<>(now);
        var fitted = new ArrayList<Part>();
        for (var part : others) {
            var some = new LinkedHashMap<Sku, Integer>();
            part.pieces.forEach((sku, pieces) -> some.put(sku, Math.min(pieces, left.getOrDefault(sku, 0))));
            if ((part.to == null || isReachable.test(part.to)) && some.values().stream().anyMatch(pieces -> pieces > 0)) {
                some.forEach((sku, pieces) -> left.merge(sku, -pieces, Integer::sum));
                fitted.add(part.with(some));
            }
        }
        var rest = left.values().stream().anyMatch(pieces -> pieces > 0);
        return rest && !fitted.isEmpty() ? new Division(now, fitted) : NONE;
    }

    /** Keeps a division as JSON, and nothing where there is none. */
    @Converter(autoApply = true)
    public static class Stored implements AttributeConverter<Division, String> {

        private static final List<String> WORDS = List.of("name", "company", "street", "extra", "postcode", "city",
                "region", "country");

        @Override
        public String convertToDatabaseColumn(Division division) {
            if (division == null || division.isNone()) {
                return null;
            }
            var parts = JsonMaker.array();
            division.others.forEach(part -> parts.add(JsonMaker.object().add("pieces", pieces(part.pieces))
                    .add("method", text(part.method)).add("to", part.to == null ? JsonValue.NULL : address(part.to))));
            return JsonMaker.object().add("of", pieces(division.of)).add("others", parts).build().toString();
        }

        @Override
        public Division convertToEntityAttribute(String text) {
            if (text == null) {
                return null;
            }
            try (var reader = JsonMaker.reader(text)) {
                var all = reader.readObject();
                return new Division(pieces(all.getJsonObject("of")), all.getJsonArray("others").stream()
                        .map(JsonValue::asJsonObject).map(part -> new Part(
                                part.isNull("to") ? null : address(part.getJsonObject("to")),
                                part.getString("method", null), pieces(part.getJsonObject("pieces")))).toList());
            }
        }

        private static JsonObject pieces(Map<Sku, Integer> pieces) {
            var object = JsonMaker.object();
            pieces.entrySet().stream().sorted(Map.Entry.comparingByKey((one, other) ->
                    one.value().compareTo(other.value()))).forEach(some -> object.add(some.getKey().value(),
                            some.getValue()));
            return object.build();
        }

        private static Map<Sku, Integer> pieces(JsonObject object) {
            return object.keySet().stream().collect(Collectors.toMap(Sku::parse, object::getInt));
        }

        private static JsonValue text(String text) {
            return text == null ? JsonValue.NULL : Json.createValue(text);
        }

        private static JsonObject address(Address to) {
            var parts = new String[] {to.name(), to.company(), to.street(), to.extra(), to.postcode(), to.city(),
                    to.region(), to.country()};
            var object = JsonMaker.object();
            for (var at = 0; at < parts.length; at++) {
                object.add(WORDS.get(at), text(parts[at]));
            }
            return object.build();
        }

        private static Address address(JsonObject object) {
            var parts = WORDS.stream().map(word -> object.getString(word, null)).toArray(String[]::new);
            return new Address(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5], parts[6], parts[7]);
        }
    }
}
