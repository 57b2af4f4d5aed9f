package org.kontor.cart.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.IntStream;
import org.kontor.cart.CartLineView;
import org.kontor.cart.CartView;
import org.kontor.cart.Carts;
import org.kontor.cart.DivideCart;
import org.kontor.customer.AccountQueries;
import org.kontor.customer.KeptAddress;
import org.kontor.customer.SignedIn;
import org.kontor.web.Responses;

/** Where a customer divides a cart into several deliveries. It is a plain form; {@link DivisionServlet} takes it. */
@Named
@RequestScoped
public class DivisionPage {

    @Inject
    private Carts carts;

    @Inject
    private AccountQueries accounts;

    @Inject
    private CartCookie cookie;

    @Inject
    private HttpServletRequest request;

    private CartView cart;
    private DivisionForm form;
    private String refusal;
    private DivisionForm.Wrong wrong;
    private List<KeptAddress> kept;

    public void load() {
        cart = cookie.token().flatMap(carts::view).filter(CartView::divisible).orElse(null);
        if (cart == null || cart.lines().stream().anyMatch(line -> !line.orderable())) {
            cart = null;
            Responses.see("/checkout");
        } else if (form == null) {
            form = DivisionForm.of(cart);
        }
    }

    /** Shows what was typed again, and why it could not be taken; null where it was only to have one more delivery. */
    void again(DivisionForm typed, String why) {
        form = typed;
        refusal = why;
    }

    /** Where something was typed that is no number. */
    void mark(DivisionForm.Wrong field) {
        wrong = field;
    }

    public List<DivisionBlock> getBlocks() {
        return cart == null ? List.of() : IntStream.range(0, form.parts().size()).mapToObj(at -> {
            var part = form.parts().get(at);
            return new DivisionBlock(at + 1, part.to(), part.address(), goods().stream().map(line -> row(at + 1, line, part))
                    .toList(), kept().stream().map(each -> DivisionBlock.Choice.of(each, part.to())).toList());
        }).toList();
    }

    private DivisionBlock.Row row(int no, CartLineView line, DivisionForm.Part part) {
        var field = DivisionForm.field(no, line.sku().value());
        return new DivisionBlock.Row(field, line, part.pieces().getOrDefault(line.sku().value(), ""),
                wrong != null && wrong.field().equals(field));
    }

    /** The lines that travel. */
    private List<CartLineView> goods() {
        return cart.lines().stream().filter(line -> cart.price().line(line.sku()).stream()
                .noneMatch(priced -> priced.isGiftCard())).toList();
    }

    /** The address book, as far as it is in the country of the order; empty for guests. */
    private List<KeptAddress> kept() {
        if (kept == null) {
            kept = !request.isUserInRole(SignedIn.ROLE) ? List.of() : accounts.addresses().stream()
                    .filter(each -> each.address().country().equals(cart.shipTo().country())
                            && !each.address().equals(cart.shipTo())).toList();
        }
        return kept;
    }

    public CartView getCart() {
        return cart;
    }

    public boolean isMorePossible() {
        return form.parts().size() < DivideCart.MOST;
    }

    /** The version of the cart that is shown: whoever was told that it changed may send the form again. */
    public long getVersion() {
        return cart.version();
    }

    public String getRefusal() {
        return refusal;
    }
}
