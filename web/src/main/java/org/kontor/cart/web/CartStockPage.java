package org.kontor.cart.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.kontor.cart.CartLineView;
import org.kontor.web.Texts;

/** Says of a line what is sent now and what later; nothing where all of it is here. */
@Named
@RequestScoped
public class CartStockPage {

    public String words(CartLineView line) {
        if (line.day() == null) {
            return null;
        }
        var now = line.quantity() - line.late();
        if (now > 0) {
            return Texts.INSTANCE.of("cart.stock.both", now, line.late(), line.day());
        }
        return Texts.INSTANCE.of(line.stock().preorder() ? "cart.stock.preorder" : "cart.stock.later", line.day());
    }
}
