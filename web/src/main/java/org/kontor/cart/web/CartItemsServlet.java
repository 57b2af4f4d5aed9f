package org.kontor.cart.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.kontor.cart.CartRefused;
import org.kontor.cart.CartView;
import org.kontor.cart.Carts;
import org.kontor.cart.seen.CartChange;
import org.kontor.market.web.ShopMarketPage;
import org.kontor.shared.NotFound;
import org.kontor.shared.Sku;
import org.kontor.web.FormServlet;

/**
 * Puts goods into the cart and takes them out, from the plain forms of lean pages. Without script the customer goes on
 * to the cart, or stays in the checkout where the form stands there; a script that asks for the fragment gets the
 * drawer. What is refused is answered with 422 and the reason.
 */
@WebServlet(name = "cartItems", urlPatterns = {"/cart/items", "/cart/items/remove"})
public class CartItemsServlet extends FormServlet {

    private static final long serialVersionUID = 1L;
    private static final int REFUSED = 422;
    private static final String CHECKOUT = "/checkout";

    @Inject
    private transient Carts carts;

    @Inject
    private transient CartCookie cookie;

    @Inject
    private transient DrawerPage drawer;

    @Inject
    private transient ShopMarketPage shop;

    @Override
    protected void take(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        var sku = Sku.read(request.getParameter("sku")).orElseThrow(() -> new NotFound("product", "sku"));
        try {
            var cart = request.getServletPath().endsWith("/remove") ? remove(sku) : add(sku, request, response);
            drawer.show(cart);
            answer(request, response, cart, sku);
        } catch (CartRefused refused) {
            response.setStatus(REFUSED);
            drawer.refuse(refused, cookie.token().flatMap(carts::view).orElse(null), Referrer.path(request));
            show(fragment(request) ? "/store/cart/drawer.xhtml" : "/store/cart/refused.xhtml", request, response);
        }
    }

    private CartView add(Sku sku, HttpServletRequest request, HttpServletResponse response) {
        var cart = carts.add(cookie.token().orElse(null), sku, Pieces.of(request, "quantity"),
                shop.getCurrency());
        cookie.keep(cart.token(), response);
        return cart;
    }

    private CartView remove(Sku sku) {
        return carts.remove(cookie.token().orElseThrow(() -> new NotFound("cart", "yours")), sku);
    }

    private static boolean fragment(HttpServletRequest request) {
        return "drawer".equals(request.getHeader("X-Fragment"));
    }

    /** What a drawer shows at once, the cart page shows after a redirect: that there were fewer than were wanted. */
    private static void answer(HttpServletRequest request, HttpServletResponse response, CartView cart, Sku sku)
            throws IOException, ServletException {
        if (fragment(request)) {
            show("/store/cart/drawer.xhtml", request, response);
        } else {
            var fewer = cart.changes().stream().anyMatch(change -> sku.equals(change.sku())
                    && change.kind() == CartChange.Kind.ONLY_LEFT);
            see(response, fewer ? "/cart?fewer=" + sku : CHECKOUT.equals(request.getParameter("to")) ? CHECKOUT : "/cart");
        }
    }
}
