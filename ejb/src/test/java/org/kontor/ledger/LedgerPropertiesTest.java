package org.kontor.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.kontor.shared.Money;

/** What holds for any entry, not only for those that somebody thought of. */
class LedgerPropertiesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final List<DeclaredAccount> CHART = List.of(
            new DeclaredAccount("bank", AccountType.ASSET, "Bank"),
            new DeclaredAccount("owed", AccountType.LIABILITY, "Owed"),
            new DeclaredAccount("sales", AccountType.INCOME, "Sales"),
            new DeclaredAccount("fees", AccountType.EXPENSE, "Fees"));

    @Property
    void anEntryWhoseSidesAreEvenIsTakenWhole(@ForAll("evenEntries") RecordEntry wish) {
        var entry = entry(wish);

        assertEquals(wish.lines().size(), entry.postings().size());
        assertTrue(signedSums(List.of(entry)).values().stream().allMatch(sum -> sum == 0));
    }

    @Property
    void oneMinorUnitTooMuchIsRefused(@ForAll("evenEntries") RecordEntry wish,
            @ForAll @LongRange(min = 1, max = 9) long excess) {
        var lines = new ArrayList<>(wish.lines());
        var first = lines.get(0);
        lines.set(0, new RecordEntry.Line(first.account(), first.side(),
                first.amount().plus(Money.ofMinor(excess, first.amount().currency()))));

        assertThrows(IllegalArgumentException.class, () -> entry(with(wish, lines)));
    }

    @Property
    void anEntryAndItsMirrorLeaveNothing(@ForAll("evenEntries") RecordEntry wish) {
        var entry = entry(wish);
        var mirror = entry.mirror(DAY, "undone", NOW);

        var perAccount = List.of(entry, mirror).stream().flatMap(one -> one.postings().stream())
                .collect(Collectors.groupingBy(
                posting -> posting.account().code() + posting.amount().currency(),
                Collectors.summingLong(posting -> posting.side().signed(posting.amount().minor()))));
        assertTrue(perAccount.values().stream().allMatch(sum -> sum == 0), perAccount.toString());
    }

    @Property
    void theOrderOfLinesIsIrrelevant(@ForAll("evenEntries") RecordEntry wish, @ForAll Random random) {
        var shuffled = new ArrayList<>(wish.lines());
        Collections.shuffle(shuffled, random);

        assertTrue(entry(wish).says(with(wish, shuffled)));
    }

    @Property
    void theTrialBalanceOfAnyBooksIsEven(@ForAll("books") List<RecordEntry> books) {
        var sums = new TreeMap<String, TrialBalanceRow>();
        for (var line : books.stream().flatMap(wish -> wish.lines().stream()).toList()) {
            var zero = Money.zero(line.amount().currency());
            var debit = line.side() == Side.DEBIT ? line.amount() : zero;
            var credit = line.side() == Side.CREDIT ? line.amount() : zero;
            sums.merge(line.account().code() + line.amount().currency(),
                    new TrialBalanceRow(line.account().code(), line.account().name(), line.account().type(), debit,
                            credit),
                    (sum, next) -> new TrialBalanceRow(sum.code(), sum.name(), sum.type(),
                            sum.debit().plus(next.debit()), sum.credit().plus(next.credit())));
        }

        assertTrue(new TrialBalance(DAY, List.copyOf(sums.values())).isEven());
    }

    @Provide
    Arbitrary<List<RecordEntry>> books() {
        return evenEntries().list().ofMaxSize(20);
    }

    /** Any lines in one or two currencies, each currency levelled by one more line on the lighter side. */
    @Provide
    Arbitrary<RecordEntry> evenEntries() {
        var line = Combinators.combine(Arbitraries.of(CHART), Arbitraries.of(Side.class),
                Arbitraries.longs().between(1, 5_000_000_000L), Arbitraries.of("EUR", "JPY"))
                .as((account, side, minor, currency) -> new RecordEntry.Line(account, side,
                Money.ofMinor(minor, currency)));
        return line.list().ofMinSize(1).ofMaxSize(8)
                .map(LedgerPropertiesTest::levelled)
                .filter(lines -> lines.size() > 1)
                .map(lines -> new RecordEntry("any", DAY, "any", null, lines));
    }

    private static List<RecordEntry.Line> levelled(List<RecordEntry.Line> lines) {
        var level = new ArrayList<>(lines);
        for (var currency : List.of("EUR", "JPY")) {
            var sum = lines.stream().filter(line -> line.amount().currency().equals(currency))
                    .mapToLong(line -> line.side().signed(line.amount().minor())).sum();
            if (sum != 0) {
                var side = sum > 0 ? Side.CREDIT : Side.DEBIT;
                level.add(new RecordEntry.Line(CHART.get(0), side, Money.ofMinor(Math.abs(sum), currency)));
            }
        }
        return level;
    }

    private static JournalEntry entry(RecordEntry wish) {
        return new JournalEntry(wish, line -> new Account(line.account(), line.amount().currency()), NOW);
    }

    private static RecordEntry with(RecordEntry wish, List<RecordEntry.Line> lines) {
        return new RecordEntry(wish.reference(), wish.businessDate(), wish.reason(), wish.subject(), lines);
    }

    private static Map<String, Long> signedSums(List<JournalEntry> entries) {
        return entries.stream().flatMap(entry -> entry.postings().stream()).collect(Collectors.groupingBy(
                posting -> posting.amount().currency(),
                Collectors.summingLong(posting -> posting.side().signed(posting.amount().minor()))));
    }
}
