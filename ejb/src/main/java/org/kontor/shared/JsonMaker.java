package org.kontor.shared;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonWriterFactory;
import jakarta.json.stream.JsonGenerator;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Map;

/**
 * Begins JSON and reads it, with the provider looked up once. {@link Json} itself searches the whole class path at
 * every call, which took three quarters of the time in which an invoice was written down.
 */
public final class JsonMaker {

    private static final JsonBuilderFactory BUILDERS = Json.createBuilderFactory(Map.of());
    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());
    private static final JsonWriterFactory INDENTING =
            Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true));

    private JsonMaker() {
    }

    public static JsonObjectBuilder object() {
        return BUILDERS.createObjectBuilder();
    }

    public static JsonArrayBuilder array() {
        return BUILDERS.createArrayBuilder();
    }

    /** JSON with a line for each of its values, for people; other text as it is. */
    public static String indented(String text) {
        try (var reader = reader(text)) {
            var lines = new StringWriter();
            try (var writer = INDENTING.createWriter(lines)) {
                writer.write(reader.readValue());
            }
            return lines.toString().strip();
        } catch (RuntimeException malformed) { // the parser has errors of its own for what is nested too deeply
            return text;
        }
    }

    /** A reader of this text; the caller closes it. */
    public static JsonReader reader(String text) {
        return READERS.createReader(new StringReader(text));
    }
}
