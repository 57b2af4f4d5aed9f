package org.kontor.sandbox.stripe.api;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.kontor.sandbox.store.Json;

/** Stripe's search: clauses such as {@code metadata['order']:'N-1' AND status:'succeeded'}, joined by AND or OR. */
public final class Search {

    private static final Pattern METADATA =
            Pattern.compile("(-?)metadata\\[['\"]([^'\"]{1,40})['\"]\\]:(?:['\"]([^'\"]*)['\"]|(null))");
    private static final Pattern TEXT = Pattern.compile("(-?)(status|currency|customer):['\"]([^'\"]*)['\"]");
    private static final Pattern NUMBER = Pattern.compile("(-?)(amount|created)(:|>=|<=|>|<)['\"]?(\\d{1,15})['\"]?");

    private final List<Object> values = new ArrayList<>();

    private Search() {
    }

    /** Performs a search over objects of a kind. */
    public static JsonObject over(Ask ask, String kind, String url) {
        var search = new Search();
        search.values.add(kind);
        var condition = search.condition(ask.text("query"));
        var limit = ask.number("limit", 10);
        if (limit < 1 || limit > 100) {
            throw StripeError.invalid("parameter_invalid_integer", "limit",
                    "This value must be between 1 and 100 (inclusive).");
        }
        search.values.add(limit + 1);
        search.values.add(offset(ask.text("page")));
        var found = ask.tx().list("select o.body from stripe_object o where o.kind = ? and (" + condition
                + ") order by o.seq desc limit ? offset ?", StripeObjects::body, search.values.toArray());
        var more = found.size() > limit;
        return Json.object("object", "search_result",
                "data", Json.array(more ? found.subList(0, (int) limit) : found), "has_more", more,
                "next_page", more ? "page-" + (offset(ask.text("page")) + limit) : null, "url", url);
    }

    private String condition(String query) {
        var clauses = query.strip().split("(?i)\\s+AND\\s+");
        var joined = " and ";
        if (clauses.length == 1) {
            clauses = query.strip().split("(?i)\\s+OR\\s+");
            joined = " or ";
        }
        var conditions = new ArrayList<String>();
        for (var clause : clauses) {
            conditions.add(clause(clause.strip()));
        }
        return String.join(joined, conditions);
    }

    private String clause(String clause) {
        var metadata = METADATA.matcher(clause);
        if (metadata.matches()) {
            return metadata(metadata.group(1), metadata.group(2), metadata.group(3));
        }
        var text = TEXT.matcher(clause);
        if (text.matches()) {
            values.add(text.group(3));
            return not(text.group(1)) + "o.body->>'" + text.group(2) + "' = ?";
        }
        var number = NUMBER.matcher(clause);
        if (number.matches()) {
            values.add(Long.parseLong(number.group(4)));
            var sign = number.group(3).equals(":") ? "=" : number.group(3);
            return not(number.group(1)) + "(o.body->>'" + number.group(2) + "')::bigint " + sign + " ?";
        }
        throw StripeError.invalid(null, "query", "We were unable to parse your search query: " + clause);
    }

    private String metadata(String minus, String name, String value) {
        if (value == null) {
            values.add(name);
            return (minus.isEmpty() ? "not " : "") + "jsonb_exists((o.body->'metadata')::jsonb, ?)";
        }
        values.add(Json.compact(Json.object(name, value)));
        return not(minus) + "(o.body->'metadata')::jsonb @> ?::jsonb";
    }

    private static String not(String minus) {
        return minus.isEmpty() ? "" : "not ";
    }

    private static long offset(String page) {
        if (page == null) {
            return 0;
        }
        if (!page.matches("page-\\d{1,9}")) {
            throw StripeError.invalid(null, "page", "Invalid page token: " + page);
        }
        return Long.parseLong(page.substring(5));
    }
}
