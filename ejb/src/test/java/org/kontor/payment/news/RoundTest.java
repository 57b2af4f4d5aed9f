package org.kontor.payment.news;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kontor.shared.inbox.Inbox;
import org.kontor.shared.inbox.InboxEnvelope;

class RoundTest {

    private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");

    private final List<String> kept = new ArrayList<>();
    private RuntimeException trouble;
    private final FakeWalks walks = new FakeWalks();
    private final Round round = new Round(walks, new Inbox() {
        @Override
        public boolean fetched(String provider, InboxEnvelope envelope, String body) {
            if (envelope.eventId().contains("poison")) {
                throw trouble;
            }
            return kept.add(envelope.eventId());
        }
    });

    private static final class FakeWalks extends Walks {

        private String after;
        private boolean ended;

        @Override
        public Optional<Walk> claim(String provider) {
            return Optional.of(new Walk(provider, NOW.minusSeconds(600), NOW, after));
        }

        @Override
        public void pause(Walk walk, String event) {
            after = event;
        }

        @Override
        public void end(Walk walk) {
            ended = true;
        }
    }

    /** A provider whose list has these events, two in each part; it may fall silent after some parts. */
    private record Provider(List<String> events, int speaks, List<String> asked) implements MissedNotices {

        @Override
        public String provider() {
            return "other";
        }

        @Override
        public Optional<Part> undelivered(Instant from, Instant until, String after) {
            if (asked.size() >= speaks) {
                return Optional.empty();
            }
            asked.add(String.valueOf(after));
            var rest = events.subList(after == null ? 0 : events.indexOf(after) + 1, events.size());
            var page = rest.subList(0, Math.min(2, rest.size()));
            return Optional.of(new Part(page.stream().map(id -> new Notice(
                    new InboxEnvelope(id, "refund.updated", "re", null), "{}")).toList(),
                    page.isEmpty() ? null : page.get(page.size() - 1), rest.size() > 2));
        }
    }

    private static Provider provider(int events, int speaks) {
        return new Provider(IntStream.range(0, events).mapToObj(number -> "evt_" + number).toList(), speaks,
                new ArrayList<>());
    }

    @Test
    void keepsAllThatNeverCameAndEndsTheWalk() {
        round.look(provider(5, 99));
        assertEquals(List.of("evt_0", "evt_1", "evt_2", "evt_3", "evt_4"), kept);
        assertEquals(true, walks.ended);
    }

    @Test
    void asksForSoManyPartsAtMostAndGoesOnThereNextTime() {
        var provider = provider(2 * Round.PARTS_AT_ONCE + 2, 99);
        round.look(provider);
        assertEquals(Round.PARTS_AT_ONCE, provider.asked().size());
        assertEquals(false, walks.ended);
        round.look(provider);
        assertEquals(provider.events(), kept);
        assertEquals(true, walks.ended);
    }

    @Test
    @DisplayName("A provider that falls silent, or is left alone, is asked no more in this look and nothing is skipped")
    void stopsWhileTheProviderIsSilent() {
        round.look(provider(6, 1));
        assertEquals("evt_1", walks.after);
        assertEquals(false, walks.ended);
        round.look(provider(6, 99));
        assertEquals(6, kept.size());
    }

    @Test
    void isNotHeldUpByOneThatCannotBeKept() {
        trouble = new IllegalStateException(new SQLException("too long", "22001"));
        round.look(new Provider(List.of("evt_1", "evt_poison", "evt_2"), 99, new ArrayList<>()));
        assertEquals(List.of("evt_1", "evt_2"), kept);
        assertEquals(true, walks.ended);
    }

    @Test
    void skipsNothingWhenTheDatabaseIsAway() {
        trouble = new IllegalStateException(new SQLException("gone", "08006"));
        var provider = new Provider(List.of("evt_1", "evt_poison", "evt_2"), 99, new ArrayList<>());
        assertThrows(IllegalStateException.class, () -> round.look(provider));
        assertEquals(null, walks.after);
        assertEquals(false, walks.ended);
    }
}
