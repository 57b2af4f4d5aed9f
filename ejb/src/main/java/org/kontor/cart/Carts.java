package org.kontor.cart;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kontor.cart.seen.CartChange;
import org.kontor.customer.SignedIn;
import org.kontor.market.Markets;
import org.kontor.pricing.PriceFee;
import org.kontor.security.Tokens;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.NotFound;
import org.kontor.shared.Sku;
import org.kontor.shipping.Destination;

/**
 * What customers do with their cart. Every change answers the cart as it is then, with the price differences that it
 * found: they count as told, so a page must show what it is given.
 */
@Stateless
@PermitAll
public class Carts {

    static final int MOST_PIECES = 999;
    static final int MOST_LINES = 100;

    @Inject
    private CartShelf shelf;

    @Inject
    private CartAppraisal appraisal;

    @Inject
    private SignedIn caller;

    @Inject
    private Markets markets;

    @Inject
    private BusinessClock clock;

    /** The cart as it is now; empty when there is none or it has become an order. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<CartView> view(CartToken token) {
        return shelf.byToken(token).filter(Cart::isActive).map(cart -> {
            var offers = appraisal.offers(cart);
            return appraisal.view(cart, offers, CartChanges.of(cart, offers));
        });
    }

    /** The same in a way to pay that costs so much, as it is listed; empty when there is none or it has become an order. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<CartView> view(CartToken token, PriceFee fee) {
        return shelf.byToken(token).filter(Cart::isActive).map(cart -> appraisal.charged(cart, fee));
    }

    /** What the cart would cost at a place, before there is an address; it keeps nothing. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<CartEstimate> estimate(CartToken token, Destination there) {
        return shelf.byToken(token).filter(Cart::isActive)
                .map(cart -> appraisal.estimate(cart, appraisal.offers(cart), there));
    }

    /** How many pieces are in the cart, for the header of each page. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public int pieces(CartToken token) {
        return shelf.pieces(token);
    }

    /**
     * Adds pieces to the cart of the account, for guests to that of the token, and to a new one when there is none.
     * Gives as many as there are and says so; refuses with {@link CartRefused} what is not sold or sold out, and more
     * than 999 pieces of a SKU.
     */
    public CartView add(CartToken token, Sku sku, int quantity) {
        return add(token, sku, quantity, null);
    }

    /**
     * The same in the market of a currency, to which the cart goes if it is in another; null: it stays where it is, and
     * a new one is at home.
     */
    public CartView add(CartToken token, Sku sku, int quantity, String currency) {
        requirePieces(quantity);
        var cart = ofAccount().or(() -> Optional.ofNullable(token).flatMap(shelf::byTokenForUpdate)
                .filter(Cart::isActive)).orElseGet(() -> open(currency));
        if (currency != null && !currency.equals(cart.currency())) {
            move(cart, currency);
        }
        var offers = appraisal.offers(cart, Stream.concat(cart.skus().stream(), Stream.of(sku)).toList());
        if (!offers.isSellable(sku)) {
            throw new CartRefused(offers.isElsewhere(sku) ? "cart.refused.notHere" : "cart.refused.notSold",
                    offers.name(sku));
        }
        if (cart.quantity(sku) == 0 && cart.lines().size() >= MOST_LINES) {
            throw new CartRefused("cart.refused.full", MOST_LINES);
        }
        return give(cart, sku, Math.addExact(cart.quantity(sku), quantity), offers);
    }

    /**
     * The cart goes to the market that its owner chose: everything has the price that it has there, which is named
     * beside the one that was seen until it was shown, and what has none there cannot be ordered. Nothing is converted.
     * Refuses a market that is closed.
     */
    public CartView move(CartToken token, String currency) {
        var cart = cartForUpdate(token);
        if (!currency.equals(cart.currency())) {
            move(cart, currency);
            shelf.save();
        }
        var offers = appraisal.offers(cart);
        return appraisal.view(cart, offers, CartChanges.of(cart, offers));
    }

    private void move(Cart cart, String currency) {
        var market = markets.of(currency);
        if (!market.open() || cart.isDraft()) {
            throw new CartRefused("cart.refused.market");
        }
        cart.move(market, clock.now());
    }

    /** Sets the pieces of a line; gives as many as there are and says so. */
    public CartView change(CartToken token, Sku sku, int quantity) {
        requirePieces(quantity);
        var cart = cartForUpdate(token);
        if (cart.quantity(sku) == 0) {
            throw new NotFound("cartLine", sku);
        }
        return give(cart, sku, quantity, appraisal.offers(cart));
    }

    private CartView give(Cart cart, Sku sku, int wanted, CurrentOffers offers) {
        requirePieces(wanted);
        var given = Math.min(wanted, offers.left(sku));
        if (given == 0) {
            throw new CartRefused("cart.refused.soldOut", offers.name(sku));
        }
        var told = appraisal.told(cart, offers);
        cart.put(sku, given, offers.unit(sku, given).orElseThrow(), clock.now());
        shelf.add(cart);
        var capped = given < wanted ? List.of(CartChange.onlyLeft(sku, offers.name(sku), given))
                : List.<CartChange>of();
        return saved(cart, offers, Stream.concat(told.stream(), capped.stream()).toList());
    }

    /** Takes a line out; taking it out twice is no matter. */
    public CartView remove(CartToken token, Sku sku) {
        var cart = cartForUpdate(token);
        var offers = appraisal.offers(cart);
        var told = appraisal.told(cart, offers).stream().filter(change -> !sku.equals(change.sku())).toList();
        cart.remove(sku, clock.now());
        return saved(cart, offers, told);
    }

    /**
     * Keeps who orders and where it goes; refuses countries that the shop does not deliver to. Nothing is told with it:
     * whoever looks at the cart next is told what changed.
     */
    public void contact(CartToken token, @Valid CartContact contact) {
        var cart = cartForUpdate(token);
        contact.requireReachable(markets.of(cart.currency()), markets.delivering(contact.shipTo().country()));
        cart.contact(contact, clock.now());
    }

    /** Chooses the way of delivery, one of those that the cart offers. */
    public CartView deliver(CartToken token, String method) {
        return deliver(cartForUpdate(token), Map.of(1, method));
    }

    /** The same for each consignment, by its number; refuses a divided cart that is another one than was seen. */
    public CartView deliver(CartToken token, long version, Map<Integer, String> methods) {
        var cart = cartForUpdate(token);
        if (!cart.division().isNone() && cart.version() != version) {
            throw new CartRefused("cart.refused.changed");
        }
        return deliver(cart, methods);
    }

    private CartView deliver(Cart cart, Map<Integer, String> methods) {
        var offers = appraisal.offers(cart);
        if (!appraisal.consignments(cart, offers).stream()
                .allMatch(each -> each.deliveries().option(methods.get(each.no())).isPresent())) {
            throw new CartRefused("cart.refused.delivery");
        }
        cart.deliver(methods.get(1), clock.now());
        cart.divide(appraisal.division(cart, offers).by(methods), clock.now());
        return appraisal.chosen(cart, offers, shelf::save);
    }

    /**
     * Divides the cart into consignments, or sends all in one again. Refuses what is not divided piece for piece, an
     * address to which the order cannot go, and a cart that is another one than was seen.
     */
    public CartView divide(DivideCart wish) {
        var cart = cartForUpdate(wish.token());
        if (cart.version() != wish.version()) {
            throw new CartRefused("cart.refused.changed");
        }
        var offers = appraisal.offers(cart);
        if (!appraisal.isDivisible(cart, offers)) {
            throw new CartRefused("cart.refused.division.closed");
        }
        var told = appraisal.told(cart, offers);
        cart.divide(DivisionRules.check(wish, cart, offers, address -> appraisal.isInReach(cart, address)), clock.now());
        return saved(cart, offers, told);
    }

    /** The customer has been shown the cart as it is: differences named so far are not named again. */
    public CartView acknowledge(CartToken token) {
        var cart = cartForUpdate(token);
        var offers = appraisal.offers(cart);
        cart.divide(appraisal.division(cart, offers), clock.now());
        return saved(cart, offers, appraisal.told(cart, offers));
    }

    private CartView saved(Cart cart, CurrentOffers offers, List<CartChange> told) {
        return appraisal.saved(cart, offers, Stream.concat(told.stream(), CartChanges.stock(cart, offers).stream())
                .toList(), shelf::save);
    }

    /** The cart that the account of the caller has by now, perhaps begun on another device; always locked first. */
    private Optional<Cart> ofAccount() {
        return caller.number().flatMap(shelf::ofCustomerForUpdate);
    }

    private Cart open(String currency) {
        var market = currency == null ? markets.home() : markets.of(currency);
        if (!market.open()) {
            throw new CartRefused("cart.refused.market");
        }
        return new Cart(new CartToken(Tokens.fresh()), market.currency(),
                CartOrigin.of(caller.number().orElse(null)), clock.now());
    }

    private Cart cartForUpdate(CartToken token) {
        return shelf.byTokenForUpdate(token).filter(Cart::isActive).orElseThrow(() -> new NotFound("cart", "yours"));
    }

    private static void requirePieces(int quantity) {
        if (quantity < 1 || quantity > MOST_PIECES) {
            throw new CartRefused("cart.refused.quantity", MOST_PIECES);
        }
    }
}
