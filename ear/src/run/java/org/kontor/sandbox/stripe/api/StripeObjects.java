package org.kontor.sandbox.stripe.api;

import com.google.gson.JsonObject;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.kontor.sandbox.store.Bulk;
import org.kontor.sandbox.store.Json;
import org.kontor.sandbox.store.Row;
import org.kontor.sandbox.store.Tx;

/**
 * The objects of the account, kept as they are answered. Beside an object lies an {@code aside}: what the provider
 * knows of it and never answers.
 */
public final class StripeObjects {

    /** An object that may be changed, with its aside. */
    public record Held(JsonObject body, JsonObject aside) {

        /** The object's id. */
        public String id() {
            return Json.text(body, "id");
        }

        /** The object's status. */
        public String status() {
            return Json.text(body, "status");
        }
    }

    private StripeObjects() {
    }

    /** Keeps a new object among many that are sent together. */
    public static void add(Bulk bulk, JsonObject body, JsonObject aside) {
        bulk.row("stripe_object (id, kind, created, body, aside)", Json.text(body, "id"), Json.text(body, "object"),
                Json.number(body, "created"), Json.compact(body), Json.compact(aside));
    }

    /** Keeps a new object. */
    public static JsonObject add(Tx tx, JsonObject body, JsonObject aside) {
        tx.change("insert into stripe_object (id, kind, created, body, aside) values (?, ?, ?, ?::json, ?::json)",
                Json.text(body, "id"), Json.text(body, "object"), Json.number(body, "created"), Json.compact(body),
                Json.compact(aside));
        return body;
    }

    /** Keeps a new object that has no aside. */
    public static JsonObject add(Tx tx, JsonObject body) {
        return add(tx, body, new JsonObject());
    }

    /** Keeps what was changed. */
    public static void keep(Tx tx, Held held) {
        tx.change("update stripe_object set body = ?::json, aside = ?::json where id = ?",
                Json.compact(held.body()), Json.compact(held.aside()), held.id());
    }

    /** An object of any kind. */
    public static Optional<JsonObject> find(Tx tx, String id) {
        return tx.first("select body from stripe_object where id = ?", StripeObjects::body, id);
    }

    /** An object of a kind, or 404. */
    public static JsonObject get(Tx tx, String kind, String id, String param) {
        return tx.first("select body from stripe_object where id = ? and kind = ?", StripeObjects::body, id, kind)
                .orElseThrow(() -> StripeError.missing(kind, id, param));
    }

    /** An object of a kind that nobody else changes until the transaction ends, or 404. */
    public static Held lock(Tx tx, String kind, String id, String param) {
        return tx.first("select body, aside from stripe_object where id = ? and kind = ? for update",
                row -> new Held(body(row), Json.parse(row.text("aside"))), id, kind)
                .orElseThrow(() -> StripeError.missing(kind, id, param));
    }

    /** The objects of a kind whose member has a value, newest first. */
    public static List<JsonObject> where(Tx tx, String kind, String member, String value) {
        if (!member.matches("[a-z_]+")) {
            throw new IllegalArgumentException(member);
        }
        var sql = "select body from stripe_object where kind = ? and body->>'" + member + "' = ? order by seq desc";
        return tx.list(sql, StripeObjects::body, kind, value);
    }

    /** Reads the body of a row. */
    public static JsonObject body(Row row) throws SQLException {
        return Json.parse(row.text("body"));
    }
}
