package org.kontor.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kontor.builders.Night;
import org.kontor.builders.Staff;
import org.kontor.checkers.Patience;
import org.kontor.it.ShippedEar;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.inbox.Inbox;
import org.kontor.shared.inbox.InboxDesk;
import org.kontor.shared.inbox.InboxEnvelope;
import org.kontor.shared.inbox.InboxRow;

/** What the night removes because it is old, and what it never does. */
class MessageRetentionIT extends ShippedEar {

    private static final String PARKED = "PARKED";
    private static final String DELIVERED = "DELIVERED";
    private static final int LONG_AGO = 100;
    private static final int LATELY = 80;

    private final String mark = UUID.randomUUID().toString();

    @Inject
    private Night night;

    @Inject
    private Staff staff;

    @Inject
    private Inbox inbox;

    @Inject
    private InboxDesk desk;

    @Inject
    private BusinessClock clock;

    @Resource(lookup = "java:jboss/datasources/KontorDS")
    private DataSource database;

    private List<String> said(String sql, Object... values) {
        try (var connection = database.getConnection(); var statement = connection.prepareStatement(sql)) {
            for (var index : IntStream.range(0, values.length).toArray()) {
                statement.setObject(index + 1, values[index]);
            }
            var found = new ArrayList<String>();
            if (statement.execute()) {
                try (var rows = statement.getResultSet()) {
                    while (rows.next()) {
                        found.add(rows.getString(1));
                    }
                }
            }
            return found;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** A message of so many days ago with a delivery in each of these states, as it stood that day. */
    private String message(int days, String key, String... states) {
        said("insert into outbox (event_id, type, aggregate, dedupe_key, payload, occurred_at)"
                + " values (gen_random_uuid(), 'it.old', ?, ?, '{}', business_now() - make_interval(days => ?))", mark, key, days);
        for (var index : IntStream.range(0, states.length).toArray()) {
            said("insert into outbox_delivery (event_id, handler, status, attempts, next_attempt_at, delivered_at)"
                    + " select event_id, ?, ?, 1, occurred_at, case when ? = 'DELIVERED' then occurred_at end from outbox"
                    + " where dedupe_key = ?", "it-" + index, states[index], states[index], key);
        }
        return key;
    }

    private void mail(int days, String key) {
        said("insert into mail_sent (key, recipient, subject, message_id, sent_at)"
                + " values (?, 'ann@example.com', 'Old', ?, business_now() - make_interval(days => ?))", key, key, days);
    }

    private InboxRow notice(int days, String status) {
        var event = "evt_" + UUID.randomUUID();
        said("insert into inbox (provider, event_id, type, subject, body, received_at, status, attempts, next_attempt_at,"
                + " applied_at) select 'stripe', ?, 'it.old', ?, '{\"name\": \"Ann\"}', at, ?, 1, at,"
                + " case when ? = 'APPLIED' then at end from (select business_now() - make_interval(days => ?)) that(at)",
                event, mark + event, status, status, days);
        return staff.does(() -> desk.about(List.of(mark + event))).get(0);
    }

    private JobRunView runs() {
        var run = night.run(NightJob.REMOVE_MESSAGES, clock.today());
        assertEquals(JobRunStatus.COMPLETED, run.row().status(), run.toString());
        return run;
    }

    @AfterEach
    void leavesNothingForAPerson() {
        said("delete from outbox_delivery where event_id in (select event_id from outbox where aggregate = ?)", mark);
        said("delete from outbox where aggregate = ?", mark);
        said("update inbox set status = 'APPLIED', applied_at = received_at where subject like ?", mark + "%");
    }

    private List<String> messages() {
        return said("select dedupe_key from outbox where aggregate = ? order by dedupe_key", mark);
    }

    @Test
    void removesMessagesThatWereDeliveredToEverybodyLongAgo() {
        message(LONG_AGO, mark + ":1", DELIVERED, DELIVERED);
        message(LONG_AGO, mark + ":2");
        var young = message(LATELY, mark + ":3", DELIVERED);
        var waits = message(LONG_AGO, mark + ":4", DELIVERED, PARKED);

        var report = runs().row().message();

        assertEquals(List.of(young, waits), messages());
        assertEquals(List.of("it-0", "it-1"), said("select handler from outbox_delivery join outbox using (event_id)"
                + " where dedupe_key = ? order by handler", waits), "a person sees where it went already");
        assertTrue(report.matches("operations\\.removed\\.messages \\[[2-9][0-9]*, [2-9][0-9]*, \\d+, \\d+]"), report);
    }

    @Test
    void keepsTheKeyOfWhatIsWrittenOnceForAThing() {
        var once = message(LONG_AGO, "it.old:" + mark, DELIVERED);

        runs();

        assertEquals(List.of(once), messages());
        assertEquals(List.of(), said("select handler from outbox_delivery join outbox using (event_id)"
                + " where dedupe_key = ?", once));
        assertEquals(List.of("f"), said("select dead from audit.v_outbox where dedupe_key = ? and sent_at is not null",
                once), "for the checks it was sent");
    }

    @Test
    void forgetsWhatANotificationSaidAndNotThatItCame() {
        var old = notice(LONG_AGO, "APPLIED");
        var young = notice(LATELY, "APPLIED");
        var givenUp = notice(LONG_AGO, PARKED);

        runs();

        assertTrue(now(old).isForgotten());
        assertEquals("", staff.does(() -> desk.body(old.id())));
        assertFalse(staff.does(() -> inbox.store("stripe",
                new InboxEnvelope(old.eventId(), "it.old", mark, null), "{}")), "it was applied");
        assertFalse(now(young).isForgotten());
        assertFalse(now(givenUp).isForgotten());
        assertEquals("{\"name\": \"Ann\"}", staff.does(() -> desk.body(givenUp.id())));
    }

    private InboxRow now(InboxRow row) {
        return staff.does(() -> desk.message(row.id())).orElseThrow();
    }

    @Test
    void cannotBeMadeToForgetWhatCameLately() {
        var lately = notice(20, "APPLIED");

        said("select forget_inbox(business_now() + interval '1 year', 100000)");

        assertFalse(now(lately).isForgotten());
    }

    @Test
    void keepsTheNoteOfAMailThatCouldBeSentAgain() {
        mail(LONG_AGO, mark + ":gone");
        mail(LATELY, mark + ":young");
        mail(LONG_AGO, message(LONG_AGO, mark + ":waits", PARKED));

        runs();

        assertEquals(List.of(mark + ":waits", mark + ":young"),
                said("select key from mail_sent where key like ? order by key", mark + "%"));
        mail(20, mark + ":lately");
        assertThrows(IllegalStateException.class, () -> said("delete from mail_sent where key = ?", mark + ":lately"));
    }

    @Test
    void isNotMadeUpForNightByNight() {
        var day = clock.today().minusDays(4000); // no test has leapt over so many
        // under the lock of those who plan nights: one of them would write back what it had read before
        said("update job_schedule set planned_up_to = ?"
                + " from (select pg_advisory_xact_lock(hashtextextended('night shift', 0))) locked"
                + " where job = 'operations-remove-messages'", day);
        Patience.until(() -> said("select job from job_schedule where job = 'operations-remove-messages'"
                + " and planned_up_to > ?", day), found -> !found.isEmpty());

        assertEquals(List.of(), said("select business_date from job_run where job = 'operations-remove-messages'"
                + " and business_date between ? and ?", day, day.plusDays(2000)));
        assertEquals(List.of("t"), said("select planned_up_to >= ? from job_schedule where job ="
                + " 'operations-remove-messages'", clock.today().minusDays(2)));
    }
}
