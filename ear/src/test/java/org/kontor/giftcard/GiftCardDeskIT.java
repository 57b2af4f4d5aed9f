package org.kontor.giftcard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kontor.audit.AuditQueries;
import org.kontor.builders.Cards;
import org.kontor.builders.Deals;
import org.kontor.builders.Leap;
import org.kontor.builders.SandboxPanel;
import org.kontor.builders.Shelf;
import org.kontor.builders.Shoppers;
import org.kontor.builders.Staff;
import org.kontor.cart.CartRefused;
import org.kontor.cart.CartView;
import org.kontor.checkers.Patience;
import org.kontor.checkout.Checkout;
import org.kontor.checkout.CheckoutRefused;
import org.kontor.it.ShippedEar;
import org.kontor.ordering.OrderView;
import org.kontor.returns.Cancellations;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.Email;
import org.kontor.shared.IdempotencyKey;
import org.kontor.shared.Money;

/** Gift cards at the desk and at the door: new codes, their last day, and everything that cannot be paid with. */
class GiftCardDeskIT extends ShippedEar {

    private static final CardCode UNKNOWN = new CardCode("ABCD-EFGH-2345-6789");

    @Inject
    private Cards cards;

    @Inject
    private GiftCardQueries queries;

    @Inject
    private GiftCards giftCards;

    @Inject
    private GiftCardDesk desk;

    @Inject
    private AuditQueries audit;

    @Inject
    private CardExpiry expiry;

    @Inject
    private Checkout checkout;

    @Inject
    private Cancellations cancellations;

    @Inject
    private Shelf shelf;

    @Inject
    private Shoppers shoppers;

    @Inject
    private Deals deals;

    @Inject
    private Leap leap;

    @Inject
    private BusinessClock clock;

    @Inject
    private Staff staff;

    /** A paid order for goods of 100.00, of which the card pays what it can. */
    private OrderView paidWith(String card) {
        var cart = cards.with(shoppers.readyCart(shelf.product(10_000, 5), 1), cards.code(card));
        var placed = cards.order(cart);
        return placed.payUrl().isEmpty() ? deals.now(placed.number()) : deals.paid(placed);
    }

    /** A code is dead once the mail that is on its way has made its own: the one of a test must be the last. */
    private void awaitCodes(String card, int codes) {
        assertEquals(codes, Patience.until(() -> cards.now(card).codes(), made -> made >= codes));
    }

    @Test
    void endsWithItsLastDayAndRefundsBringItBack() {
        var card = cards.credit(15_000, clock.today());
        var order = paidWith(card);
        leap.by(Duration.ofDays(1));

        expiry.sweep();

        assertEquals(GiftCardStatus.EXPIRED, cards.now(card).status());
        assertTrue(cards.now(card).balance().isZero());
        cancellations.cancelOwn(order.number(), order.accessKey(), "changed my mind");
        assertEquals(GiftCardStatus.ACTIVE, cards.now(card).status());
        assertEquals(euro(10_000), cards.now(card).available());
        assertEquals(List.of(EntryKind.ISSUED, EntryKind.REDEEMED, EntryKind.EXPIRED, EntryKind.RETURNED),
                queries.entries(card).stream().map(CardEntry::kind).toList());
    }

    @Test
    void killsTheOldCodeWithTheNew() {
        var card = cards.credit(5_000);
        var old = cards.code(card);

        staff.does(() -> {
            desk.disable(card, "the customer lost it");
            desk.sendAnew(card, Email.parse("new.address@example.com"), "the customer lost it");
            return null;
        });

        assertTrue(queries.byCode(old).isEmpty());
        assertEquals("new.address@example.com", cards.now(card).email());
        assertTrue(staff.does(() -> audit.of("gift card", card)).stream()
                .noneMatch(entry -> entry.toString().contains("@example.com")), "no address stays for ever");
        assertEquals(GiftCardStatus.ACTIVE, cards.now(card).status());
        awaitCodes(card, 4); // dead at once, then mailed
    }

    @Test
    void paysNothingInACartOnceTheCodeThatOpenedItIsDead() {
        var card = cards.credit(5_000);
        var cart = cards.with(shoppers.readyCart(shelf.product(10_000, 5), 1), cards.code(card));
        var seen = cards.pressed(cart, euro(5_000));

        staff.does(() -> {
            desk.disable(card, "stolen");
            desk.sendAnew(card, Email.parse("owner@example.com"), "stolen");
            return null;
        });

        assertThrows(CheckoutRefused.class, () -> checkout.place(seen));
        checkout.place(cards.pressed(cart, euro(0)));
        assertEquals(euro(5_000), cards.now(card).available());
        awaitCodes(card, 4);
        var owners = cards.with(shoppers.readyCart(shelf.product(10_000, 5), 1), cards.code(card));
        cards.order(owners);
        assertEquals(euro(0), cards.now(card).available(), "the new code pays");
    }

    @Test
    void tellsWhoIsRefundedOntoAStoppedCardToAskForANewCode() {
        var card = cards.credit(15_000);
        var order = paidWith(card);
        staff.does(() -> {
            desk.disable(card, "stolen");
            return null;
        });

        cancellations.cancelOwn(order.number(), order.accessKey(), "changed my mind");

        assertEquals(euro(15_000), cards.now(card).balance());
        var mails = Patience.until(() -> String.join("\n", SandboxPanel.texts(order.email())),
                texts -> texts.contains("back onto your gift card"));
        assertTrue(mails.contains("This card was stopped: write to us"), mails);
    }

    @Test
    void makesNoCodeForAMailThatANewerOneReplaced() {
        var card = cards.credit(5_000);
        cards.code(card);
        staff.does(() -> {
            desk.sendAnew(card, Email.parse("owner@example.com"), "the mail never came");
            return null;
        });
        awaitCodes(card, 4);
        var mailed = cards.code(card);

        assertTrue(giftCards.freshCode(card, 1).isEmpty(), "tried again last, it must not kill the newer code");
        assertTrue(queries.byCode(mailed).isPresent());
    }

    @Test
    void givesACreditOnceHoweverOftenTheButtonIsPressed() {
        var key = new IdempotencyKey("credit-" + UUID.randomUUID());
        var numbers = staff.does(() -> List.of(
                desk.giveCredit(euro(1_000), Email.parse("ann@example.com"), "late parcel", null, key),
                desk.giveCredit(euro(1_000), Email.parse("ann@example.com"), "late parcel", null, key)));

        assertEquals(numbers.get(0), numbers.get(1));
        assertEquals(euro(1_000), cards.now(numbers.get(0)).balance());
        for (var other : List.of(new Credit(2_000, "ann@example.com"), new Credit(1_000, "bea@example.com"))) {
            var refused = assertThrows(GiftCardRefused.class, () -> staff.does(() -> desk.giveCredit(
                    euro(other.cents()), Email.parse(other.email()), "late parcel", null, key)));
            assertEquals("giftcard.refused.given", refused.messageKey());
        }
    }

    private record Credit(long cents, String email) {
    }

    @Test
    @DisplayName("A8: every card that cannot be paid with says why, and guessing is slow")
    void refusesWhatCannotBePaidWith() {
        var cart = shoppers.readyCart(shelf.product(10_000, 50), 1);
        var other = shoppers.readyCart(shelf.product(10_000, 50), 1);
        var empty = cards.credit(10_000);
        var emptyCode = cards.code(empty);
        cards.order(cards.with(shoppers.readyCart(shelf.product(10_000, 5), 1), emptyCode));
        assertEquals("cart.refused.cardEmpty", refusal(cart, emptyCode));
        var held = cards.credit(1_000);
        var heldCode = cards.code(held);
        cards.order(cards.with(shoppers.readyCart(shelf.product(10_000, 5), 1), heldCode));
        assertEquals("cart.refused.cardHeld", refusal(cart, heldCode));
        var stopped = cards.credit(1_000);
        var stoppedCode = cards.code(stopped);
        staff.does(() -> {
            desk.disable(stopped, "stolen");
            return null;
        });
        assertEquals("cart.refused.cardDisabled", refusal(cart, stoppedCode));
        assertEquals("cart.refused.card", refusal(cart, UNKNOWN));
        assertEquals("cart.refused.card", refusal(cart, UNKNOWN));
        assertEquals("cart.refused.tries", refusal(cart, UNKNOWN));
        assertEquals("cart.refused.card", refusal(other, UNKNOWN));
    }

    private String refusal(CartView cart, CardCode code) {
        return assertThrows(CartRefused.class, () -> cards.with(cart, code)).messageKey();
    }

    @Test
    void ordersNothingWhenTheCardPaysOtherThanWasSeen() {
        var card = cards.credit(5_000);
        var code = cards.code(card);
        var cart = cards.with(shoppers.readyCart(shelf.product(10_000, 5), 1), code);
        paidWith(card);

        assertThrows(CheckoutRefused.class, () -> checkout.place(cards.pressed(cart, euro(5_000))));
        assertTrue(checkout.placed(cart.token()).isEmpty());
    }

    @Test
    void refusesCreditWithoutReasonOrSense() {
        assertRefused("giftcard.refused.reason", euro(1_000), " ");
        assertRefused("giftcard.refused.value", euro(0), "late parcel");
        assertRefused("giftcard.refused.value", euro(100_001), "late parcel");
        assertRefused("giftcard.refused.currency", Money.ofMinor(1_000, "SEK"), "late parcel");
    }

    private void assertRefused(String key, Money value, String reason) {
        var refused = assertThrows(GiftCardRefused.class, () -> staff.does(() -> desk.giveCredit(value,
                Email.parse("ann@example.com"), reason, null, new IdempotencyKey("credit-" + UUID.randomUUID()))));
        assertEquals(key, refused.messageKey());
    }

    private static Money euro(long minor) {
        return Money.ofMinor(minor, "EUR");
    }
}
