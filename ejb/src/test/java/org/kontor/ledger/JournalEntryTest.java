package org.kontor.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.kontor.shared.Money;

class JournalEntryTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final DeclaredAccount BANK = new DeclaredAccount("bank", AccountType.ASSET, "Bank");
    private static final DeclaredAccount SALES = new DeclaredAccount("sales", AccountType.INCOME, "Sales");

    private static Money eur(long minor) {
        return Money.ofMinor(minor, "EUR");
    }

    private static RecordEntry.Draft draft() {
        return RecordEntry.of("sale:1", DAY, "a sale").about("1001");
    }

    private static JournalEntry entry(RecordEntry wish) {
        return new JournalEntry(wish, line -> new Account(line.account(), line.amount().currency()), NOW);
    }

    @Test
    void takesAnEntryWhoseSidesAreEven() {
        var entry = entry(draft().debit(BANK, eur(1190)).credit(SALES, eur(1000)).credit(SALES, eur(190)).entry());

        assertEquals(3, entry.postings().size());
    }

    @Test
    void refusesAnEntryWhoseSidesDiffer() {
        var wish = draft().debit(BANK, eur(1190)).credit(SALES, eur(1000)).entry();

        var refused = assertThrows(IllegalArgumentException.class, () -> entry(wish));
        assertTrue(refused.getMessage().contains("190"), refused.getMessage());
    }

    @Test
    void refusesSidesThatAreEvenOnlyAcrossCurrencies() {
        var wish = draft().debit(BANK, eur(1000)).credit(SALES, Money.ofMinor(1000, "SEK")).entry();

        assertThrows(IllegalArgumentException.class, () -> entry(wish));
    }

    @Test
    void refusesAnEntryWithoutTwoPostings() {
        assertThrows(IllegalArgumentException.class, () -> entry(draft().entry()));
        assertThrows(IllegalArgumentException.class, () -> entry(draft().debit(BANK, eur(1)).entry()));
    }

    @Test
    void refusesAPostingOfNothingOrLess() {
        assertThrows(IllegalArgumentException.class, () -> new RecordEntry.Line(BANK, Side.DEBIT, eur(0)));
        assertThrows(IllegalArgumentException.class, () -> new RecordEntry.Line(BANK, Side.DEBIT, eur(-1)));
    }

    @Test
    void booksANegativeAmountOnTheOtherSide() {
        var entry = entry(draft().debit(BANK, eur(-500)).credit(SALES, eur(-500)).entry());

        assertEquals(Side.CREDIT, entry.postings().get(0).side());
        assertEquals(eur(500), entry.postings().get(0).amount());
    }

    @Test
    void refusesAnAmountInAnotherCurrencyThanTheAccount() {
        var wish = draft().debit(BANK, eur(1000)).credit(SALES, eur(1000)).entry();

        assertThrows(IllegalArgumentException.class,
                () -> new JournalEntry(wish, line -> new Account(line.account(), "SEK"), NOW));
    }

    @Test
    void recognisesTheSameWishInWhateverOrderItsLinesCome() {
        var entry = entry(draft().debit(BANK, eur(1190)).credit(SALES, eur(1000)).credit(SALES, eur(190)).entry());

        assertTrue(entry.says(draft().credit(SALES, eur(190)).credit(SALES, eur(1000)).debit(BANK, eur(1190)).entry()));
    }

    @Test
    void tellsAnotherAmountSideOrSubjectApart() {
        var entry = entry(draft().debit(BANK, eur(1190)).credit(SALES, eur(1190)).entry());

        assertFalse(entry.says(draft().debit(BANK, eur(1191)).credit(SALES, eur(1191)).entry()));
        assertFalse(entry.says(draft().credit(BANK, eur(1190)).debit(SALES, eur(1190)).entry()));
        assertFalse(entry.says(draft().about("1002").debit(BANK, eur(1190)).credit(SALES, eur(1190)).entry()));
    }

    @Test
    void undoesAnEntryByItsMirror() {
        var entry = entry(draft().debit(BANK, eur(1190)).credit(SALES, eur(1190)).entry());

        var mirror = entry.mirror(DAY.plusDays(1), "booked twice", NOW);

        assertEquals("reversal:sale:1", mirror.reference());
        assertEquals(Side.CREDIT, mirror.postings().get(0).side());
        assertEquals(Side.DEBIT, mirror.postings().get(1).side());
    }

    @Test
    void refusesToUndoAnUndoing() {
        var mirror = entry(draft().debit(BANK, eur(1190)).credit(SALES, eur(1190)).entry()).mirror(DAY, "wrong", NOW);

        assertThrows(LedgerRefused.class, () -> mirror.mirror(DAY, "wrong again", NOW));
    }

    @Test
    void refusesAnAccountThatTurnsIntoAnotherKind() {
        var account = new Account(BANK, "EUR");

        assertThrows(IllegalArgumentException.class,
                () -> account.declaredAs(new DeclaredAccount("bank", AccountType.EXPENSE, "Bank")));
    }
}
