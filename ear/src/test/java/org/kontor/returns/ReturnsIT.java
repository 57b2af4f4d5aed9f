package org.kontor.returns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kontor.builders.Reimbursements.item;
import static org.kontor.builders.Reimbursements.units;
import static org.kontor.builders.Reimbursements.wish;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kontor.builders.AtOnce;
import org.kontor.builders.Deals;
import org.kontor.builders.Eager;
import org.kontor.builders.Night;
import org.kontor.builders.Reimbursements;
import org.kontor.builders.SandboxPanel;
import org.kontor.builders.Shelf;
import org.kontor.builders.Shoppers;
import org.kontor.builders.Staff;
import org.kontor.inventory.InventoryQueries;
import org.kontor.inventory.Stock;
import org.kontor.invoicing.InvoiceKind;
import org.kontor.invoicing.InvoiceQueries;
import org.kontor.invoicing.InvoiceRow;
import org.kontor.it.ShippedEar;
import org.kontor.operations.NightJob;
import org.kontor.ordering.OrderLineView;
import org.kontor.ordering.OrderView;
import org.kontor.ordering.PaymentProgress;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.IdempotencyKey;
import org.kontor.shared.Money;
import org.kontor.shared.Sku;

/** Staff give money back: how much, for which goods, and what becomes of them. */
class ReturnsIT extends ShippedEar {

    @Inject
    private Deals deals;

    @Inject
    private Shelf shelf;

    @Inject
    private Shoppers shoppers;

    @Inject
    private Staff staff;

    @Inject
    private Night night;

    @Inject
    private Reimbursements desk;

    @Inject
    private RefundQueries granted;

    @Inject
    private InventoryQueries stock;

    @Inject
    private InvoiceQueries invoices;

    @Inject
    private BusinessClock clock;

    @Resource(lookup = "java:jboss/datasources/KontorDS")
    private DataSource database;

    private OrderView paid(Sku sku, int units) {
        return deals.paid(shoppers.order(sku, units));
    }

    private OrderView shipped(Sku sku, int units) {
        var order = paid(sku, units);
        deals.ship(order);
        return deals.now(order.number());
    }

    private Stock stock(Sku sku) {
        return staff.does(() -> stock.stock(sku));
    }

    private List<InvoiceRow> credits(OrderView order) {
        return invoices.ofOrder(order.number()).stream().filter(row -> row.kind() == InvoiceKind.CREDIT_NOTE).toList();
    }

    @Test
    void creditsWhatWasInvoicedAndPutsItBackOnTheShelf() {
        var sku = shelf.product(11900, 5);
        var order = shipped(sku, 2);
        night.run(NightJob.ISSUE_INVOICES, clock.today());

        desk.grant(wish(order, units(item(order), 1, GoodsFate.RESTOCKED)));

        var after = deals.now(order.number());
        assertEquals(PaymentProgress.PART_REFUNDED, after.paymentStatus());
        assertEquals(1, item(after).returned());
        assertEquals(new Stock(sku, 4, 0, 0), stock(sku));
        assertEquals(List.of(Money.ofMinor(11900, "EUR")),
                credits(order).stream().map(credit -> credit.gross()).toList());
        assertEquals(List.of(Money.ofMinor(1900, "EUR")), credits(order).stream().map(credit -> credit.tax()).toList());
    }

    @Test
    void creditsWhatIsRefundedBeforeItsInvoiceOnceTheInvoiceHasCome() {
        var order = shipped(shelf.product(11900, 5), 1);
        desk.grant(wish(order, units(item(order), 1, GoodsFate.KEPT)));
        assertEquals(List.of(), credits(order));

        night.run(NightJob.ISSUE_INVOICES, clock.today());

        assertEquals(1, credits(order).size());
        night.run(NightJob.ISSUE_INVOICES, clock.today());
        assertEquals(1, credits(order).size());
    }

    @Test
    void leavesTheStockAloneWhenGoodsCannotBeSoldAgain() {
        var sku = shelf.product(1995, 5);
        var order = shipped(sku, 3);

        desk.grant(wish(order, units(item(order), 1, GoodsFate.WRITTEN_OFF)));
        desk.grant(wish(order, units(item(order), 1, GoodsFate.KEPT)));
        desk.grant(wish(order, new GrantRefund.Line(item(order).id(), 0, Money.ofMinor(500, "EUR"), GoodsFate.NONE)));

        assertEquals(new Stock(sku, 2, 0, 0), stock(sku));
        var after = item(deals.now(order.number()));
        assertEquals(Money.ofMinor(2 * 1995 + 500, "EUR"), after.refunded());
        assertThrows(RefundRefused.class, () -> desk.grant(wish(order, units(after, 2, GoodsFate.RESTOCKED))));
        assertThrows(RefundRefused.class, () -> desk.grant(wish(order, units(after, 1, GoodsFate.RESTOCKED))),
                "no more money than was paid for the line");
    }

    @Test
    @DisplayName("R-09: a refund button pressed fifty times at once pays once")
    void paysOnceHoweverOftenTheButtonIsPressedAtOnce() throws Exception {
        var order = shipped(shelf.product(1995, 5), 2);
        var wish = wish(order, units(item(order), 1, GoodsFate.KEPT));

        var done = AtOnce.times(50, () -> Eager.until(() -> desk.grant(wish)));

        assertTrue(done.stream().allMatch(AtOnce.Result::isDone), done.toString());
        assertEquals(1, granted.of(order.number()).size());
        assertEquals(1, SandboxPanel.refundsMade("refund:" + granted.of(order.number()).get(0).number()));
        assertEquals(Money.ofMinor(1995, "EUR"), deals.now(order.number()).refunded());
    }

    @Test
    @DisplayName("R-09, A9: fifty clerks at once never pay back more than was paid")
    void neverPaysBackMoreThanWasPaidWhenFiftyClerksCompete() throws Exception {
        var order = shipped(shelf.product(995, 5), 4);

        var done = AtOnce.times(50, () -> {
            var mine = wish(order, units(item(order), 1, GoodsFate.KEPT));
            return Eager.until(() -> desk.grant(mine));
        });

        assertEquals(4, done.stream().filter(AtOnce.Result::isDone).count());
        assertTrue(done.stream().filter(each -> !each.isDone())
                .allMatch(each -> each.refusal() instanceof RefundRefused), done.toString());
        assertEquals(Money.ofMinor(4 * 995, "EUR"), deals.now(order.number()).refunded());
    }

    @Test
    @DisplayName("R-25, A10: a cent more than was paid is refused in words before any provider is asked")
    void refusesMoneyAndUnitsThatNobodyPaidFor() {
        var order = shipped(shelf.product(1995, 5), 2);
        var strange = item(paid(shelf.product(1995, 5), 1));
        var line = item(order);
        var cent = Money.ofMinor(1, "EUR");

        refuses(order, new GrantRefund.Line(line.id(), 2, line.line().plus(cent), GoodsFate.KEPT));
        refuses(order, new GrantRefund.Line(line.id(), 0, cent.negate(), GoodsFate.NONE));
        refuses(order, new GrantRefund.Line(line.id(), 0, Money.zero("EUR"), GoodsFate.NONE));
        refuses(order, new GrantRefund.Line(line.id(), 0, Money.ofMinor(100, "USD"), GoodsFate.NONE));
        refuses(order, new GrantRefund.Line(line.id(), 3, cent, GoodsFate.KEPT));
        refuses(order, new GrantRefund.Line(line.id(), -1, cent, GoodsFate.KEPT));
        refuses(order, new GrantRefund.Line(line.id(), 1, cent, GoodsFate.NOT_SHIPPED));
        refuses(order, new GrantRefund.Line(line.id(), 1, cent, GoodsFate.NONE));
        refuses(order, new GrantRefund.Line(line.id(), 0, cent, GoodsFate.KEPT));
        refuses(order, new GrantRefund.Line(strange.id(), 1, cent, GoodsFate.NOT_SHIPPED));
        refuses(order, units(line, 1, GoodsFate.KEPT), units(line, 1, GoodsFate.KEPT));
        refuses(order);
        var silent = new GrantRefund(order.number(), List.of(units(line, 1, GoodsFate.KEPT)), " ",
                new IdempotencyKey("test-" + UUID.randomUUID()));
        assertThrows(RefundRefused.class, () -> desk.grant(silent));
        assertEquals(List.of(), granted.of(order.number()));
    }

    @Test
    @DisplayName("R-10: goodwill goes back in many parts, up to what was paid, and the order says their sum")
    void givesGoodwillInManyParts() {
        var order = paid(shelf.product(1995, 5), 2);
        for (var cents : List.of(1L, 999L, 1000L)) {
            desk.grant(wish(order, goodwill(item(order), Money.ofMinor(cents, "EUR"))));
        }
        var half = deals.now(order.number());
        assertEquals(Money.ofMinor(2000, "EUR"), half.refunded());
        assertEquals(half.refunded(), Money.sum("EUR", granted.of(order.number()).stream().map(RefundView::amount)
                .toList()));
        assertEquals(PaymentProgress.PART_REFUNDED, half.paymentStatus());

        desk.grant(wish(order, half.lines().stream().map(line -> goodwill(line, line.line().minus(line.refunded())))
                .toArray(GrantRefund.Line[]::new)));

        assertEquals(order.total(), deals.now(order.number()).refunded());
        assertEquals(PaymentProgress.REFUNDED, deals.now(order.number()).paymentStatus());
        refuses(order, goodwill(item(order), Money.ofMinor(1, "EUR")));
    }

    private static GrantRefund.Line goodwill(OrderLineView line, Money amount) {
        return new GrantRefund.Line(line.id(), 0, amount, GoodsFate.NONE);
    }

    @Test
    @DisplayName("R-09: the database itself keeps no refund of more than was taken")
    void isKeptByTheDatabaseToo() throws SQLException {
        var order = deals.paid(1995, 1);
        try (var connection = database.getConnection(); var change = connection.prepareStatement(
                "update payment set refunded_minor = captured_minor + 1 where reference = ?")) {
            change.setString(1, order.number().value());
            assertTrue(assertThrows(SQLException.class, change::executeUpdate).getMessage()
                    .contains("ck_payment_refunded"));
        }
    }

    private void refuses(OrderView order, GrantRefund.Line... lines) {
        assertThrows(RefundRefused.class, () -> desk.grant(wish(order, lines)), () -> List.of(lines).toString());
    }
}
