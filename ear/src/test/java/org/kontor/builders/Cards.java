package org.kontor.builders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.kontor.cart.CartCards;
import org.kontor.cart.CartView;
import org.kontor.checkers.Patience;
import org.kontor.checkout.Checkout;
import org.kontor.checkout.PlaceCart;
import org.kontor.checkout.Placed;
import org.kontor.giftcard.CardCode;
import org.kontor.giftcard.GiftCardDesk;
import org.kontor.giftcard.GiftCardQueries;
import org.kontor.giftcard.GiftCardView;
import org.kontor.giftcard.GiftCards;
import org.kontor.payment.PayMethod;
import org.kontor.security.Tokens;
import org.kontor.shared.Email;
import org.kontor.shared.IdempotencyKey;
import org.kontor.shared.Money;
import org.kontor.shared.outbox.OutboxDispatcher;

/** Gift cards of a test's own, and customers who pay with them. */
@ApplicationScoped
public class Cards {

    @Inject
    private OutboxDispatcher outbox;

    @Inject
    private GiftCardDesk desk;

    @Inject
    private GiftCards cards;

    @Inject
    private GiftCardQueries queries;

    @Inject
    private CartCards inCarts;

    @Inject
    private Shoppers shoppers;

    @Inject
    private Checkout checkout;

    @Inject
    private Staff staff;

    /** A card that staff gave away; the number of it. */
    public String credit(long cents) {
        return credit(cents, null);
    }

    /** One that can be spent up to a day. */
    public String credit(long cents, LocalDate lastDay) {
        var mark = Tokens.fresh().substring(0, 12);
        return staff.does(() -> desk.giveCredit(Money.ofMinor(cents, "EUR"), Email.parse("card." + mark + "@example.com"),
                "a test", lastDay, new IdempotencyKey(mark)));
    }

    /** A code of the card, as if another mail than its first had been read; codes before it are dead. */
    public CardCode code(String number) {
        Beat.of(outbox::dispatch);
        Patience.until(() -> now(number).codes(), codes -> codes > 0);
        return cards.freshCode(number, now(number).mails()).orElseThrow();
    }

    public GiftCardView now(String number) {
        return queries.byNumbers(List.of(number)).get(0);
    }

    /** Puts a card into a cart. */
    public CartView with(CartView cart, CardCode code) {
        inCarts.enter(cart.token(), code.value(), "test " + cart.token());
        return cart;
    }

    /** Orders a cart for what was shown, the gift cards in it included. */
    public Placed order(CartView cart) {
        return checkout.place(pressed(cart, inCarts.credit(cart).paid()));
    }

    /** The press of the button by somebody who saw gift cards pay this much. */
    public PlaceCart pressed(CartView cart, Money credit) {
        var pressed = shoppers.pressed(cart, cart.price().total(), PayMethod.CARD);
        return new PlaceCart(pressed.token(), pressed.version(), pressed.seenTotal(), pressed.method(),
                pressed.seenTerms(), credit, pressed.seenDays());
    }
}
