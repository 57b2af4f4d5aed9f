package org.kontor.tax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kontor.audit.AuditQueries;
import org.kontor.builders.Countries;
import org.kontor.builders.Deals;
import org.kontor.builders.Night;
import org.kontor.builders.Reimbursements;
import org.kontor.builders.Shelf;
import org.kontor.builders.Shoppers;
import org.kontor.builders.Staff;
import org.kontor.checkers.Books;
import org.kontor.invoicing.InvoiceQueries;
import org.kontor.invoicing.InvoiceRow;
import org.kontor.it.ShippedEar;
import org.kontor.market.Market;
import org.kontor.market.MarketDesk;
import org.kontor.market.MarketPlan;
import org.kontor.market.Markets;
import org.kontor.market.TaxRounding;
import org.kontor.operations.NightJob;
import org.kontor.ordering.OrderView;
import org.kontor.returns.GoodsFate;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.Money;

/** TAX-02: a change of where tax is rounded moves new orders only, and what is refunded is what was paid. */
class TaxRoundingIT extends ShippedEar {

    @Inject
    private Shelf shelf;

    @Inject
    private Shoppers shoppers;

    @Inject
    private Deals deals;

    @Inject
    private Night night;

    @Inject
    private Reimbursements refunds;

    @Inject
    private InvoiceQueries invoices;

    @Inject
    private MarketDesk market;

    @Inject
    private Markets markets;

    @Inject
    private Countries countries;

    @Inject
    private AuditQueries audit;

    @Inject
    private BusinessClock clock;

    @Inject
    private Staff staff;

    @AfterEach
    void roundsAsBefore() {
        round(TaxRounding.DOCUMENT);
    }

    private void round(TaxRounding rounding) {
        staff.does(() -> {
            market.tax(true, true, rounding);
            return rounding;
        });
    }

    private OrderView paid() {
        return deals.paid(shoppers.order(shelf.product(999, 3), 3));
    }

    private static Money euro(long cents) {
        return Money.ofMinor(cents, "EUR");
    }

    @Test
    void tax02KeepsTheWayOfRoundingWithTheOrderItsInvoiceAndItsCreditNote() {
        var before = paid();
        round(TaxRounding.UNIT);
        var order = paid();
        round(TaxRounding.LINE);

        assertEquals(euro(3 * 160), Reimbursements.item(order).tax());
        assertEquals(TaxRounding.UNIT, deals.now(order.number()).taxed().rounding());
        assertEquals(TaxRounding.DOCUMENT, deals.now(before.number()).taxed().rounding());
        assertEquals(before.tax(), deals.now(before.number()).tax());

        deals.ship(order);
        night.run(NightJob.ISSUE_INVOICES, clock.today());
        refunds.grantAll(Reimbursements.wish(deals.now(order.number()),
                Reimbursements.units(Reimbursements.item(order), 3, GoodsFate.RESTOCKED)));

        var documents = invoices.ofOrder(order.number());
        assertEquals(order.tax(), documents.stream().filter(row -> row.refund() == null)
                .map(InvoiceRow::tax).reduce(euro(0), Money::plus));
        assertEquals(euro(480), documents.stream().filter(row -> row.refund() != null)
                .map(InvoiceRow::tax).reduce(euro(0), Money::plus));
        assertEquals(euro(2997), deals.now(order.number()).refunded());
        Books.books().balance();
    }

    @Test
    void roundsInEachMarketAsItIsSaidThere() {
        countries.open("SEK", "FI", "11.235", null, 9_900);
        try {
            roundsInKronor(TaxRounding.UNIT);
            var sku = shelf.product(999, 3);
            countries.type(sku, Money.ofMinor(999, "SEK"));
            var there = deals.paid(shoppers.order(countries.cart(sku, 3, "SEK", "FI")));

            assertEquals(TaxRounding.UNIT, there.taxed().rounding());
            assertEquals(Money.ofMinor(3 * 203, "SEK"), Reimbursements.item(there).tax(), "25.5 % of each piece");
            assertEquals(TaxRounding.DOCUMENT, paid().taxed().rounding());
            assertTrue(staff.does(() -> audit.of("market", "sek")).get(0).toString().contains("UNIT"));
        } finally {
            countries.open("SEK", "FI", "11.235", null, 9_900);
            countries.close("SEK");
        }
    }

    private void roundsInKronor(TaxRounding rounding) {
        staff.does(() -> {
            market.change(new MarketPlan("Test SEK", "SEK", List.of("FI"), true, rounding, null));
            return rounding;
        });
    }

    @Test
    void saysForAllMarketsThatTheSellerIsInTheOneStopShop() {
        countries.open("SEK", "FI", "11.235", null, 9_900);
        try {
            oneStopShop(false);
            assertEquals(List.of(), markets.all().stream().filter(Market::oss).map(Market::code).toList());
            assertTrue(staff.does(() -> audit.of("market", "sek")).get(0).toString().contains("one stop shop"));
        } finally {
            oneStopShop(true);
            countries.close("SEK");
        }
        assertTrue(markets.all().stream().allMatch(Market::oss));
    }

    private void oneStopShop(boolean oss) {
        staff.does(() -> {
            market.tax(true, oss, TaxRounding.DOCUMENT);
            return oss;
        });
    }

    @Test
    void tellsTheAuditorWhereTaxIsRounded() {
        round(TaxRounding.LINE);

        var told = staff.does(() -> audit.of("market", "de")).get(0).toString();
        assertEquals(true, told.contains("LINE"), told);
    }
}
