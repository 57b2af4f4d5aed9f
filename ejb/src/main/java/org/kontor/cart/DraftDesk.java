package org.kontor.cart;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.kontor.audit.AuditTrail;
import org.kontor.market.Markets;
import org.kontor.security.Tokens;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.CurrentActor;
import org.kontor.shared.Sku;

/**
 * What staff do with the goods of a draft; contact, delivery and codes are changed as customers change those of their
 * carts. Once something was taken off by hand only those who may give discounts change what it is taken off, so that
 * nobody spends another's discount.
 */
@Stateless
@RolesAllowed({"orders", "admin"})
public class DraftDesk {

    @Resource
    private SessionContext session;

    @Inject
    private CartShelf shelf;

    @Inject
    private Carts carts;

    @Inject
    private Markets markets;

    @Inject
    private BusinessClock clock;

    @Inject
    private CurrentActor actor;

    @Inject
    private AuditTrail audit;

    /** A new draft at home with nothing in it; answers its id. */
    public long open() {
        return open(markets.home().currency());
    }

    /** The same in the market of a currency; refuses one that is closed. A draft keeps its market. */
    public long open(String currency) {
        if (!markets.of(currency).open()) {
            throw new CartRefused("cart.refused.market");
        }
        return shelf.open(new Cart(new CartToken(Tokens.fresh()), currency,
                CartOrigin.draft(actor.name(), null), clock.now())).draft().id();
    }

    /** Puts pieces into the draft, as many as there are, and says so; see {@link Carts#add}. */
    public CartView add(long draft, Sku sku, int quantity) {
        return carts.add(changeable(draft).token(), sku, quantity);
    }

    /** Sets the pieces of a line; see {@link Carts#change}. */
    public CartView change(long draft, Sku sku, int quantity) {
        return carts.change(changeable(draft).token(), sku, quantity);
    }

    private Cart changeable(long draft) {
        var cart = shelf.draftForUpdate(draft);
        if (!cart.discounts().isEmpty() && !mayDiscount()) {
            throw new CartRefused("cart.refused.discounted");
        }
        return cart;
    }

    private boolean mayDiscount() {
        return session.isCallerInRole("discounts") || session.isCallerInRole("admin");
    }

    /** Takes a line out, with what was taken off it. */
    public CartView remove(long draft, Sku sku) {
        var cart = changeable(draft);
        takeBack(cart, sku);
        return carts.remove(cart.token(), sku);
    }

    /** Takes a discount back: that of a line, or that of the whole order for null. Doing so twice is no matter. */
    public void takeBack(long draft, Sku sku) {
        takeBack(shelf.draftForUpdate(draft), sku);
    }

    private void takeBack(Cart cart, Sku sku) {
        if (cart.takeBack(sku, clock.now())) {
            audit.record("cart.takeBack", "draft", String.valueOf(cart.draft().id()),
                    sku == null ? "whole order" : sku.value());
        }
    }

    /** Gives a draft up and forgets whose it was, with its codes, gift cards and discounts. */
    public void discard(long draft) {
        var cart = shelf.draftForUpdate(draft);
        cart.end(CartStatus.DISCARDED, clock.now());
        shelf.forgetCards(cart);
        audit.record("cart.discard", "draft", String.valueOf(draft), null);
    }
}
