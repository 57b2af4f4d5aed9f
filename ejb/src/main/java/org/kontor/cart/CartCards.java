package org.kontor.cart;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kontor.customer.SignedIn;
import org.kontor.giftcard.CardClaim;
import org.kontor.giftcard.CardCode;
import org.kontor.giftcard.GiftCardQueries;
import org.kontor.giftcard.GiftCardStatus;
import org.kontor.giftcard.GiftCardView;
import org.kontor.promotion.CodeTries;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.Money;
import org.kontor.shared.NotFound;

/**
 * Gift cards with which customers want to pay for their cart, five at most. A code is looked at and never kept;
 * guessing is as slow as with coupons. Whoever has the code of a card is told why it cannot be used.
 */
@Stateless
@PermitAll
public class CartCards {

    static final int MOST = 5;
    private static final int TRIES_PER_CART = 5;
    private static final int TRIES_PER_ADDRESS = 20;

    @Inject
    private CartShelf shelf;

    @Inject
    private CardShelf held;

    @Inject
    private CodeTries tries;

    @Inject
    private GiftCardQueries cards;

    @Inject
    private SignedIn me;

    @Inject
    private BusinessClock clock;

    /**
     * Puts a card into the cart; refuses with {@link CartRefused} what cannot be paid with.
     *
     * @param address from where it is entered
     */
    public void enter(CartToken token, String typed, String address) {
        requireTries("card cart " + token, TRIES_PER_CART);
        requireTries("card address " + address, TRIES_PER_ADDRESS);
        var cart = cartForUpdate(token);
        var card = CardCode.read(typed).flatMap(cards::byCode)
                .orElseThrow(() -> new CartRefused("cart.refused.card"));
        put(cart, card, card.codes());
    }

    /**
     * Puts store credit of the customer who is signed in into the cart; its code need not be known. Credit of others is
     * not found.
     */
    @RolesAllowed(SignedIn.ROLE)
    public void use(CartToken token, String number) {
        put(cartForUpdate(token), mine().stream().filter(card -> card.number().equals(number)).findFirst()
                .orElseThrow(() -> new NotFound("gift card", number)), CardClaim.OWNED);
    }

    /** The store credit that was given to the customer who is signed in and can be paid with, oldest first. */
    @RolesAllowed(SignedIn.ROLE)
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<GiftCardView> mine() {
        return given().stream().filter(card -> !cards.isOver(card) && card.available().isPositive()).toList();
    }

    private List<GiftCardView> given() {
        return me.customer().map(customer -> cards.creditOf(customer.email())).orElse(List.of());
    }

    private void put(Cart cart, GiftCardView card, int code) {
        requireGood(card, cart.currency());
        if (opened(cart.token()).stream().filter(known -> !known.number().equals(card.number())).count() >= MOST) {
            throw new CartRefused("cart.refused.cards", MOST);
        }
        held.put(cart.token(), card.number(), code, clock.now());
    }

    private void requireTries(String subject, int perMinute) {
        if (!tries.allows(subject, perMinute)) {
            throw new CartRefused("cart.refused.tries");
        }
    }

    private void requireGood(GiftCardView card, String currency) {
        if (card.status() == GiftCardStatus.EXPIRED || cards.isOver(card)) {
            throw new CartRefused("cart.refused.cardExpired", card.expiresOn());
        }
        if (!card.isActive()) {
            throw new CartRefused("cart.refused.cardDisabled");
        }
        if (!card.balance().currency().equals(currency)) {
            throw new CartRefused("cart.refused.cardCurrency", card.balance().currency(), currency);
        }
        if (card.balance().isZero()) {
            throw new CartRefused("cart.refused.cardEmpty");
        }
        if (!card.available().isPositive()) {
            throw new CartRefused("cart.refused.cardHeld", card.held());
        }
    }

    /** Takes a card out; taking it out twice is no matter. */
    public void remove(CartToken token, String card) {
        held.remove(cartForUpdate(token).token(), card);
    }

    /** What the cards in a cart pay of it now; cards that are no longer good pay nothing. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public CartCredit credit(CartView cart) {
        return CartCredit.of(opened(cart.token()).stream()
                .filter(card -> !cards.isOver(card) && isOf(card, cart.price().total())).toList(), cart.price());
    }

    /**
     * The cards in a cart that were opened by the code that they have now, for another code never opened them, and the
     * store credit in it that is the caller's, whatever code was mailed since.
     */
    private List<GiftCardView> opened(CartToken token) {
        var codes = held.of(token);
        var found = cards.byNumbers(codes.keySet());
        var owned = codes.containsValue(CardClaim.OWNED) ? given() : List.<GiftCardView>of();
        return found.stream().flatMap(card -> codes.get(card.number()) == CardClaim.OWNED
                ? owned.stream().filter(mine -> mine.number().equals(card.number())).map(GiftCardView::toItsOwner)
                : Stream.of(card).filter(known -> known.codes() == codes.get(known.number()))).toList();
    }

    private static boolean isOf(GiftCardView card, Money total) {
        return card.balance().currency().equals(total.currency());
    }

    private Cart cartForUpdate(CartToken token) {
        return Optional.ofNullable(token).flatMap(shelf::byTokenForUpdate).filter(Cart::isActive)
                .orElseThrow(() -> new NotFound("cart", "yours"));
    }
}
