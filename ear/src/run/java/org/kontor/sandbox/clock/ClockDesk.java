package org.kontor.sandbox.clock;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.kontor.sandbox.store.Json;
import org.kontor.sandbox.web.BadCall;
import org.kontor.sandbox.web.Call;
import org.kontor.sandbox.web.Reply;

/** Reads and moves the clock over HTTP: {@code {"offsetSeconds":N}} or {@code {"now":"2026-11-23T10:00:00Z"}}. */
public final class ClockDesk {

    private static final long TEN_YEARS = Duration.ofDays(3_653).toSeconds();

    private final SandboxClock clock;

    /** A desk for a clock. */
    public ClockDesk(SandboxClock clock) {
        this.clock = clock;
    }

    /** The time and its offset. */
    public Reply show(Call call) {
        return Reply.json(200, Json.pretty(Json.object("now", clock.now().toString(),
                "offsetSeconds", clock.offset().toSeconds(), "date", clock.today().toString())));
    }

    /** Moves the clock; returns when everything that became due has happened. */
    public Reply move(Call call) {
        if (call.isJson()) {
            clock.moveTo(offsetFrom(call.text()));
            return show(call);
        }
        var forward = call.field("forwardSeconds");
        clock.moveTo(forward.isEmpty() ? until(call.field("now")) : clock.offset().plus(seconds(forward)));
        return Reply.seeOther("/#clock");
    }

    private Duration offsetFrom(String body) {
        JsonObject asked;
        try {
            asked = Json.parse(body);
        } catch (JsonParseException | IllegalStateException broken) {
            throw new BadCall(400, "The body is not a JSON object.");
        }
        if (asked.has("offsetSeconds")) {
            return seconds(Json.text(asked, "offsetSeconds"));
        }
        if (asked.has("now")) {
            return until(Json.text(asked, "now"));
        }
        throw new BadCall(400, "Say offsetSeconds or now.");
    }

    private static Duration until(String moment) {
        try {
            var target = moment.matches(".*(Z|[+-]\\d\\d:\\d\\d)$") ? OffsetDateTime.parse(moment).toInstant()
                    : LocalDateTime.parse(moment).toInstant(ZoneOffset.UTC);
            return limited(Duration.between(Instant.now(), target).toSeconds());
        } catch (DateTimeException | NullPointerException unreadable) {
            throw new BadCall(400, "\"" + moment + "\" is not a time such as 2026-11-23T10:00:00Z.");
        }
    }

    private static Duration seconds(String number) {
        if (number == null || !number.matches("-?\\d{1,10}")) {
            throw new BadCall(400, "\"" + number + "\" is not a whole number of seconds.");
        }
        return limited(Long.parseLong(number));
    }

    private static Duration limited(long seconds) {
        if (Math.abs(seconds) > TEN_YEARS) {
            throw new BadCall(400, "The clock moves by ten years at most.");
        }
        return Duration.ofSeconds(seconds);
    }
}
