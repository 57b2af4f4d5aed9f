package org.kontor.checkout.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.kontor.cart.web.CartCookie;
import org.kontor.checkout.CheckoutRefused;
import org.kontor.checkout.again.OrderAgain;
import org.kontor.market.web.ShopMarketPage;
import org.kontor.shared.NotFound;
import org.kontor.shared.OrderNumber;
import org.kontor.web.FormServlet;

/**
 * Puts an order that ended unpaid back into a cart, from the order's page and behind its key, and shows the cart with
 * what changed since; pressing twice makes one cart.
 */
@WebServlet(name = "orderAgain", urlPatterns = "/again/*")
public class OrderAgainServlet extends FormServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient OrderAgain again;

    @Inject
    private transient CartCookie cookie;

    @Inject
    private transient ShopMarketPage shop;

    @Override
    protected void take(HttpServletRequest request, HttpServletResponse response) {
        var path = request.getPathInfo();
        var number = OrderNumber.read(path == null ? "" : path.substring(1))
                .orElseThrow(() -> new NotFound("order", String.valueOf(path)));
        var key = request.getParameter("key");
        try {
            var begun = again.begin(number, key, cookie.token().orElse(null));
            cookie.keep(begun.cart(), response);
            shop.choose(begun.country(), response);
            see(response, "/cart");
        } catch (CheckoutRefused lives) {
            see(response, "/order/" + number + "?key=" + key);
        }
    }
}
