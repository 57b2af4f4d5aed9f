package org.kontor.invoicing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.kontor.fulfilment.Collection;
import org.kontor.shared.Money;

/** An invoice of 467,85 € of which a carrier collects 400,00 €; a gift card has paid the rest. */
class DoorInvoiceTest {

    private static final String SUMS = "//ram:SpecifiedTradeSettlementHeaderMonetarySummation/ram:";
    private static final Money ASKED = Money.ofMinor(40_000, "EUR");
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private static Money paid(long minor) {
        return Money.ofMinor(minor, "EUR");
    }

    private static void says(InvoiceSnapshot invoice, Money due) {
        var read = SnapshotJson.read(invoice.toJson());
        var xml = CiiDocument.parse(CiiWriter.write(read));
        assertEquals(due, invoice.due());
        assertEquals(due, read.due());
        assertEquals(BigDecimal.valueOf(due.minor(), 2), xml.number(SUMS + "DuePayableAmount"));
        assertEquals(BigDecimal.valueOf(invoice.gross().minus(due).minor(), 2), xml.number(SUMS + "TotalPrepaidAmount"));
    }

    @Test
    void isDueForWhatTheCarrierIsToCollect() {
        says(Samples.atDoor(new Collection(ASKED, null, null, null)), ASKED);
    }

    @Test
    void isDueForNoMoreThanItselfWhenTheParcelBringsMoneyOfOthersToo() {
        var invoice = Samples.atDoor(new Collection(paid(90_000), null, null, null));
        says(invoice, invoice.gross());
    }

    @Test
    void isPaidOnceTheCarrierHasCollectedIt() {
        var invoice = Samples.atDoor(new Collection(ASKED, ASKED, NOON, null));
        says(invoice, paid(0));
        assertEquals(LocalDate.of(2026, 11, 23), invoice.payment().settledOn());
    }

    @Test
    void isDueForTheRestWhenTheCarrierCollectedLess() {
        says(Samples.atDoor(new Collection(ASKED, paid(30_000), NOON, null)), paid(10_000));
    }
}
