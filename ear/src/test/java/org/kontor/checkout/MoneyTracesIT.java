package org.kontor.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kontor.audit.AuditEntry;
import org.kontor.audit.AuditQueries;
import org.kontor.builders.Deals;
import org.kontor.builders.Reimbursements;
import org.kontor.builders.Shelf;
import org.kontor.builders.Shoppers;
import org.kontor.builders.Staff;
import org.kontor.it.ShippedEar;
import org.kontor.payment.PayMethod;
import org.kontor.returns.GoodsFate;
import org.kontor.returns.GrantRefund;
import org.kontor.returns.RefundRefused;
import org.kontor.shared.CurrentActor;
import org.kontor.shared.Money;
import org.kontor.shared.MoneyInput;

/** What is refused where money was at stake leaves a line in the audit log, and nothing else. */
class MoneyTracesIT extends ShippedEar {

    @Inject
    private Deals deals;

    @Inject
    private Shelf shelf;

    @Inject
    private Shoppers shoppers;

    @Inject
    private Reimbursements desk;

    @Inject
    private Checkout checkout;

    @Inject
    private AuditQueries audit;

    @Inject
    private CurrentActor actor;

    @Inject
    private Staff staff;

    @AfterEach
    void comesFromNowhere() {
        actor.comesFrom(null);
    }

    private static Money eur(long minor) {
        return Money.ofMinor(minor, "EUR");
    }

    private List<String> kept(String action, String kind, String subject) {
        return staff.does(() -> audit.of(kind, subject)).stream().filter(entry -> entry.action().equals(action))
                .map(AuditEntry::detail).toList();
    }

    @Test
    @DisplayName("A10: a refund of more than is left is refused, and the audit log keeps that it was wanted")
    void keepsARefundOfTooMuch() {
        var order = deals.paid(1995, 2);
        var wish = Reimbursements.wish(order, new GrantRefund.Line(Reimbursements.item(order).id(), 0, eur(99_999),
                GoodsFate.NONE));
        var refused = assertThrows(RefundRefused.class, () -> desk.grant(wish));
        assertEquals(List.of(refused.getMessage()), kept("returns.refuse", "order", order.number().value()));
        assertEquals(eur(0), deals.now(order.number()).refunded());
    }

    @Test
    @DisplayName("A2: an order pressed at another total than is asked is not made; the audit log keeps a few a minute")
    void keepsATotalThatNobodyWasShown() {
        actor.comesFrom("198.51.100.74");
        var cart = shoppers.readyCart(shelf.product(7_654_321, 2), 1);
        for (var press = 0; press < 5; press++) {
            var refused = assertThrows(CheckoutRefused.class, () -> checkout.place(shoppers.pressed(cart, eur(1),
                    PayMethod.CARD)));
            assertEquals(Lack.Code.TOTAL, refused.lacks().get(0).code());
        }
        var total = cart.price().total();
        assertEquals(List.of("seen was 0.01 EUR", "seen was 0.01 EUR", "seen was 0.01 EUR"),
                kept("checkout.refuse", "total", MoneyInput.noted(total)));
        assertEquals(total, deals.now(shoppers.order(cart).number()).total(), "the cart is as it was");
    }
}
