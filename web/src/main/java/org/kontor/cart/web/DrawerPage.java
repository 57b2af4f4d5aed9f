package org.kontor.cart.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.kontor.cart.CartView;
import org.kontor.shared.DomainException;
import org.kontor.web.Texts;

/** The answer to a form that fills the cart: what is in it now, or why it was refused. */
@Named
@RequestScoped
public class DrawerPage {

    @Inject
    private CartDelivery ways;

    private CartView cart;
    private String refusal;
    private String back = "/";

    void show(CartView view) {
        cart = view;
    }

    void refuse(DomainException reason, CartView view, String address) {
        refusal = Texts.INSTANCE.of(reason.messageKey(), reason.arguments());
        cart = view;
        back = address;
    }

    public CartView getCart() {
        return cart;
    }

    /** How far it is to free delivery; null where that is no question. */
    public FreeDelivery.Way getFree() {
        return FreeDelivery.of(cart, ways.first(cart));
    }

    public boolean isFilled() {
        return cart != null && !cart.isEmpty();
    }

    public int getPieces() {
        return cart == null ? 0 : cart.pieces();
    }

    public List<CartNote> getNotes() {
        return cart == null ? List.of() : cart.changes().stream().map(CartNote::of).toList();
    }

    public String getRefusal() {
        return refusal;
    }

    /** The page from which the form came. */
    public String getBack() {
        return back;
    }

    /** What a screen reader says when the drawer opens. */
    public String getSaid() {
        return refusal == null ? Texts.INSTANCE.of("cart.count", getPieces()) : refusal;
    }
}
