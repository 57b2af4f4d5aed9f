package org.kontor.cart.web;

import java.io.Serializable;
import org.kontor.cart.CartLineView;

/** A line of the cart page: which goods, the quantity as the customer types it, and why it was not taken. */
public class LineForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String sku;
    private String shown;
    private String quantity;
    private String fault;
    private transient CartLineView line;

    public LineForm(CartLineView line) {
        this.sku = line.sku().value();
        this.shown = String.valueOf(line.quantity());
        this.quantity = shown;
        this.line = line;
    }

    /** Shows what is true now and keeps what was typed. */
    public void refresh(CartLineView now) {
        line = now;
    }

    public void refuse(String why) {
        fault = why;
    }

    /** What was typed has become true. */
    public void taken() {
        shown = quantity;
        fault = null;
    }

    /** Whether somebody typed another quantity that was not taken yet. */
    public boolean isTyped() {
        return !shown.equals(quantity);
    }

    public boolean isRefused() {
        return fault != null;
    }

    /** Why the quantity was refused; null while it was not. */
    public String getFault() {
        return fault;
    }

    public String getSku() {
        return sku;
    }

    public CartLineView getLine() {
        return line;
    }

    /** The page of the goods; the front door when they are gone for good. */
    public String getHref() {
        return line.productSlug() == null ? "/" : "/p/" + line.productSlug() + "?sku=" + sku;
    }

    public String getQuantity() {
        return quantity;
    }

    public void setQuantity(String quantity) {
        this.quantity = quantity;
    }
}
