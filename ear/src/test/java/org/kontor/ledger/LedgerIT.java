package org.kontor.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.kontor.builders.Staff;
import org.kontor.it.ShippedEar;
import org.kontor.security.Tokens;
import org.kontor.shared.Money;
import org.kontor.shared.PageRequest;

class LedgerIT extends ShippedEar {

    private static final LocalDate DAY = LocalDate.of(2001, 2, 3);

    private final String mark = Tokens.fresh().substring(0, 10);
    private final DeclaredAccount till = new DeclaredAccount("test_till_" + mark, AccountType.ASSET, "Till of a test");
    private final DeclaredAccount gift = new DeclaredAccount("test_gift_" + mark, AccountType.EQUITY, "Gift of a test");

    @Resource(lookup = "java:jboss/datasources/KontorDS")
    private DataSource database;

    @Inject
    private Ledger ledger;

    @Inject
    private LedgerQueries queries;

    @Inject
    private Staff staff;

    private RecordEntry wish(String name, long cents) {
        var amount = Money.ofMinor(cents, "EUR");
        return RecordEntry.of("test:" + mark + ":" + name, DAY, "a test").about(mark).debit(till, amount)
                .credit(gift, amount).entry();
    }

    @Test
    void booksAnEntryOnceHoweverOftenItIsAsked() {
        var first = ledger.record(wish("once", 500));
        var again = ledger.record(wish("once", 500));

        assertEquals(first.id(), again.id());
        assertEquals(1, staff.does(() -> queries.entriesOf(mark)).size());
    }

    @Test
    void refusesOtherContentUnderAKnownReference() {
        ledger.record(wish("taken", 500));

        assertThrows(LedgerRefused.class, () -> ledger.record(wish("taken", 501)));
    }

    @Test
    void makesOneEntryOfTwentyEqualWishesAtOnce() throws Exception {
        var ids = new HashSet<Long>();
        var threads = Executors.newFixedThreadPool(20);
        try {
            Callable<Long> work = () -> ledger.record(wish("race", 700)).id();
            for (var result : threads.invokeAll(IntStream.range(0, 20).mapToObj(turn -> work).toList())) {
                ids.add(result.get());
            }
        } finally {
            threads.shutdownNow();
        }

        assertEquals(1, ids.size());
    }

    @Test
    void undoesAnEntryOnce() {
        ledger.record(wish("wrong", 900));
        var reference = wish("wrong", 900).reference();

        var mirror = staff.does(() -> ledger.reverse(reference, "a mistake"));

        assertEquals(reference, mirror.reverses());
        assertEquals("reversal:" + reference, staff.does(() -> queries.entry(reference)).orElseThrow().reversedBy());
        assertThrows(LedgerRefused.class, () -> staff.does(() -> ledger.reverse(reference, "again")));
    }

    @Test
    void showsTheBalanceAfterEachPosting() {
        ledger.record(wish("a", 100));
        ledger.record(wish("b", 250));

        var page = staff.does(() -> queries.statement(till.code(), "EUR", DAY, DAY, PageRequest.of(1, 10)));
        var second = staff.does(() -> queries.statement(till.code(), "EUR", DAY, DAY, PageRequest.of(2, 1)));

        assertEquals(2, page.total());
        assertEquals(Money.ofMinor(100, "EUR"), page.items().get(0).balance());
        assertEquals(Money.ofMinor(350, "EUR"), page.items().get(1).balance());
        assertEquals(page.items().get(1), second.items().get(0));
    }

    @Test
    void evensOutAtAnyDate() {
        ledger.record(wish("even", 100));

        assertTrue(staff.does(() -> queries.trialBalance(DAY)).isEven());
        var row = staff.does(() -> queries.trialBalance(DAY)).rows().stream()
                .filter(one -> one.code().equals(gift.code())).findFirst().orElseThrow();
        assertEquals(Money.ofMinor(100, "EUR"), row.balance());
        assertNull(staff.does(() -> queries.trialBalance(DAY.minusDays(1))).rows().stream()
                .filter(one -> one.code().equals(gift.code())).findFirst().orElse(null));
    }

    @Test
    void opensItsBooksToThoseWhoAnswerForThemOnly() {
        assertThrows(EJBAccessException.class, () -> queries.trialBalance(DAY));
        assertThrows(EJBAccessException.class, () -> ledger.reverse("capture:x", "no"));
    }

    @Test
    void isKeptByTheDatabaseAgainstEverybody() {
        var entry = ledger.record(wish("kept", 100));

        refused("update posting set minor = minor + 1 where entry_id = " + entry.id());
        refused("delete from journal_entry where id = " + entry.id());
        refused("insert into posting (id, entry_id, account_id, currency, side, minor) select nextval('posting_seq'), entry_id,"
                + " account_id, currency, side, 1 from posting where entry_id = " + entry.id() + " and side = 'DEBIT'");
    }

    private void refused(String sql) {
        assertThrows(SQLException.class, () -> {
            try (var connection = database.getConnection(); var statement = connection.createStatement()) {
                statement.executeUpdate(sql);
            }
        });
    }
}
