package org.kontor.accounting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kontor.builders.PaymentPage;
import org.kontor.builders.Shelf;
import org.kontor.builders.Shoppers;
import org.kontor.builders.Staff;
import org.kontor.checkout.Checkout;
import org.kontor.it.ShippedEar;
import org.kontor.ledger.LedgerQueries;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.Money;

class DayCloseIT extends ShippedEar {

    @Inject
    private DayClose dayClose;

    @Inject
    private AccountingQueries accounting;

    @Inject
    private LedgerQueries ledger;

    @Inject
    private Shelf shelf;

    @Inject
    private Shoppers shoppers;

    @Inject
    private Checkout checkout;

    @Inject
    private BusinessClock clock;

    @Inject
    private Staff staff;

    private long captured() {
        return staff.does(() -> accounting.totals(clock.today())).stream().filter(day -> day.currency().equals("EUR"))
                .findFirst().orElseThrow().captured().minor();
    }

    @Test
    void booksAPaymentWithItsOrder() {
        var before = captured();
        var placed = shoppers.order(shelf.product(8900, 5), 1);
        PaymentPage.pay(placed.payUrl().orElseThrow(), PaymentPage.GOOD_CARD);
        var order = checkout.returned(placed.number(), placed.accessKey());

        var entries = staff.does(() -> ledger.entriesOf(placed.number().value()));

        assertEquals(1, entries.size());
        assertTrue(entries.get(0).reference().startsWith("capture:"));
        assertEquals(List.of("gateway_receivable", "customer_receivable"),
                entries.get(0).postings().stream().map(posting -> posting.account()).toList());
        assertEquals(order.total(), entries.get(0).postings().get(0).amount());
        assertTrue(captured() >= before + order.total().minor());
    }

    @Test
    void closesADayThatIsOverAndCountsItTheSameAgain() {
        var day = LocalDate.of(2001, 3, 4);

        var first = dayClose.close(day);
        var again = dayClose.close(day);

        assertTrue(first.complete());
        assertEquals(first.totals(), again.totals());
        assertEquals(Money.zero("EUR"), first.totals().stream().filter(one -> one.currency().equals("EUR")).findFirst()
                .orElseThrow().captured());
        assertEquals(BooksCheck.all().stream().map(BooksCheck::code).toList(), first.proof().stream()
                .map(ProofLine::code).toList());
        assertEquals(again, staff.does(() -> accounting.closedDay(day)).orElseThrow());
    }

    @Test
    void closesTheRunningDayForTheTimeBeing() {
        assertEquals(false, dayClose.close(clock.today()).complete());
    }

    @Test
    void refusesADayThatHasNotBegun() {
        assertThrows(CloseRefused.class, () -> dayClose.close(clock.today().plusDays(1)));
    }
}
