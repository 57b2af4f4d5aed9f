package org.kontor.cart.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.kontor.cart.CartCoupons;
import org.kontor.cart.CartRefused;
import org.kontor.cart.CartToken;
import org.kontor.cart.CartView;
import org.kontor.cart.Carts;
import org.kontor.cart.seen.CartChange;
import org.kontor.market.web.ShopMarketPage;
import org.kontor.shared.NotFound;
import org.kontor.shared.Sku;
import org.kontor.web.Notices;
import org.kontor.web.Texts;

/** The cart: what is in it, what changed since the customer last looked, and what it costs. */
@Named
@ViewScoped
public class CartPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Carts carts;

    @Inject
    private CartCoupons coupons;

    @Inject
    private CartCookie cookie;

    @Inject
    private ShopMarketPage shop;

    @Inject
    private HttpServletRequest request;

    private List<LineForm> lines = List.of();
    private String removedSku;
    private String removedName;
    private int removedPieces;
    private String code;
    private boolean codeOpen;
    private String fewer;
    private transient CartView cart;

    public void load() {
        GuestSessions.stay(FacesContext.getCurrentInstance());
        show(cookie.token().flatMap(carts::view).map(this::here).orElse(null));
    }

    /** The cart in the market where the customer is now, which may have been chosen on another device. */
    private CartView here(CartView view) {
        return view.items().currency().equals(shop.getCurrency()) ? view
                : carts.move(view.token(), shop.getCurrency());
    }

    /** Before the page is shown again without an action: what is true now, with what was typed and refused. */
    public void refresh() {
        if (cart == null) {
            cart = cookie.token().flatMap(carts::view).orElse(null);
            lines = cart == null ? List.of() : lines.stream()
                    .filter(form -> cart.line(Sku.parse(form.getSku())).isPresent()).toList();
            lines.forEach(form -> form.refresh(cart.line(Sku.parse(form.getSku())).orElseThrow()));
        }
    }

    /** Sets the pieces of a line, or says at the line why not. */
    public void change(LineForm form) {
        fewer = null;
        try {
            show(carts.change(token(), Sku.parse(form.getSku()), Pieces.of(form.getQuantity())));
        } catch (CartRefused refused) {
            form.refuse(Texts.INSTANCE.of(refused.messageKey(), refused.arguments()));
            Notices.fault();
        }
    }

    public void remove(LineForm form) {
        var sku = Sku.parse(form.getSku());
        carts.view(token()).flatMap(view -> view.line(sku)).ifPresent(line -> {
            removedSku = form.getSku();
            removedName = line.name();
            removedPieces = line.quantity();
        });
        show(carts.remove(token(), sku));
    }

    /** Puts back what was taken out last. */
    public void undo() {
        var sku = Sku.parse(removedSku);
        removedSku = null;
        show(carts.add(token(), sku, removedPieces, shop.getCurrency()));
    }

    /** Puts a gift that waits into the cart, where it costs nothing. */
    public void takeGift(Sku sku) {
        try {
            show(carts.add(token(), sku, 1, shop.getCurrency()));
        } catch (CartRefused refused) {
            Notices.wrong(null, refused.messageKey(), refused.arguments().toArray());
        }
    }

    /** Puts the typed code into the cart, or says at its field why not. */
    public void enterCode() {
        codeOpen = true;
        if (code == null || code.isBlank()) {
            Notices.wrong("code", "cart.code.missing");
            return;
        }
        try {
            show(coupons.enter(token(), code, request.getRemoteAddr()));
            code = null;
            codeOpen = false;
        } catch (CartRefused refused) {
            Notices.wrong("code", refused.messageKey(), refused.arguments().toArray());
        }
    }

    public void removeCode(String held) {
        show(coupons.remove(token(), held));
    }

    private CartToken token() {
        return cookie.token().orElseThrow(() -> new NotFound("cart", "yours"));
    }

    private void show(CartView view) {
        cart = view;
        lines = view == null ? List.of() : view.lines().stream().map(LineForm::new).toList();
    }

    public CartView getCart() {
        return cart;
    }

    public boolean isFilled() {
        return cart != null && !cart.isEmpty();
    }

    public List<LineForm> getLines() {
        return lines;
    }

    public List<CartNote> getNotes() {
        return cart == null ? List.of() : Stream.concat(cart.changes().stream(), fewer()).map(CartNote::of).toList();
    }

    /** Of what a form wanted more than there is, as long as the line still has all that there is. */
    private Stream<CartChange> fewer() {
        return fewer == null ? Stream.empty() : Stream.of(fewer.split(",")).distinct()
                .flatMap(sku -> Sku.read(sku).flatMap(cart::line).stream())
                .filter(line -> line.quantity() == line.available())
                .map(line -> new CartChange(CartChange.Kind.ONLY_LEFT, line.sku(), line.name(), null, null,
                        line.available()));
    }

    public String getFewer() {
        return fewer;
    }

    public void setFewer(String fewer) {
        this.fewer = fewer;
    }

    /** What was taken out last, while it can be put back. */
    public String getRemoved() {
        return removedSku == null ? null : removedName;
    }

    /** The value of the {@code open} attribute of the box for codes; null leaves it shut. */
    public String getCodeOpen() {
        return codeOpen ? "open" : null;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
