package org.kontor.sandbox.stripe.api;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.kontor.sandbox.store.Json;
import org.kontor.sandbox.store.Tx;

/** One page of a list: newest first, walked by {@code starting_after} and {@code ending_before}. */
public final class Listing {

    /** The parameters that every list takes. */
    public static final String PAGING = "limit:int starting_after:string ending_before:string expand:[string] ";

    private final Ask ask;
    private final StringBuilder where = new StringBuilder("o.kind = ?");
    private final List<Object> values = new ArrayList<>();

    /** A list of a kind. */
    public Listing(Ask ask, String kind) {
        this.ask = ask;
        values.add(kind);
    }

    /** Keeps only objects whose member equals the parameter of the same name, when it was given. */
    public Listing filtered(String... members) {
        for (var member : members) {
            if (ask.has(member)) {
                also("o.body->>'" + member + "' = ?", ask.text(member));
            }
        }
        return this;
    }

    /** Keeps only objects whose moment lies in the range of that name, when it was given. */
    public Listing ranged(String member) {
        if (ask.has(member)) {
            var range = ask.params().get(member);
            if (range.isJsonPrimitive()) {
                return also("(o.body->>'" + member + "')::bigint = ?", range.getAsLong());
            }
            compare(range.getAsJsonObject(), member, "gt", ">");
            compare(range.getAsJsonObject(), member, "gte", ">=");
            compare(range.getAsJsonObject(), member, "lt", "<");
            compare(range.getAsJsonObject(), member, "lte", "<=");
        }
        return this;
    }

    /** Keeps only objects for which a condition on {@code o} holds. */
    public Listing also(String condition, Object... bound) {
        where.append(" and ").append(condition);
        values.addAll(List.of(bound));
        return this;
    }

    /** The page as Stripe answers it. */
    public JsonObject page(String url) {
        var limit = ask.number("limit", 10);
        if (limit < 1 || limit > 100) {
            throw StripeError.invalid("parameter_invalid_integer", "limit",
                    "This value must be between 1 and 100 (inclusive).");
        }
        var backwards = ask.has("ending_before");
        if (backwards) {
            also("o.seq > ?", position(ask.text("ending_before"), "ending_before"));
        } else if (ask.has("starting_after")) {
            also("o.seq < ?", position(ask.text("starting_after"), "starting_after"));
        }
        values.add(limit + 1);
        var found = tx().list("select o.body from stripe_object o where " + where + " order by o.seq "
                + (backwards ? "asc" : "desc") + " limit ?", StripeObjects::body, values.toArray());
        var more = found.size() > limit;
        var page = new ArrayList<>(more ? found.subList(0, (int) limit) : found);
        if (backwards) {
            Collections.reverse(page);
        }
        return Json.object("object", "list", "data", Json.array(page), "has_more", more, "url", url);
    }

    private void compare(JsonObject range, String member, String name, String sign) {
        if (range.has(name)) {
            also("(o.body->>'" + member + "')::bigint " + sign + " ?", range.get(name).getAsLong());
        }
    }

    private long position(String id, String param) {
        return tx().first("select seq from stripe_object where id = ?", row -> row.number("seq"), id)
                .orElseThrow(() -> StripeError.missing((String) values.get(0), id, param));
    }

    private Tx tx() {
        return ask.tx();
    }
}
