package org.kontor.cart.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.kontor.cart.Carts;
import org.kontor.market.web.ShopMarketPage;
import org.kontor.shared.NotFound;
import org.kontor.web.FormServlet;

/**
 * Takes the country that a visitor chose at the foot of a page, and the cart along to its market; then leads back. Who
 * was ordering is led to the cart, which names what costs something else there.
 */
@WebServlet(name = "market", urlPatterns = "/market")
public class MarketServlet extends FormServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient ShopMarketPage shop;

    @Inject
    private transient Carts carts;

    @Inject
    private transient CartCookie cookie;

    @Override
    protected void take(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var before = shop.getCurrency();
        var chosen = shop.choose(request.getParameter("country"), response)
                .orElseThrow(() -> new NotFound("country", "of any market"));
        var back = Referrer.path(request);
        cookie.token().flatMap(carts::view).ifPresent(cart -> carts.move(cart.token(), chosen.currency()));
        see(response, back.startsWith("/checkout") && !chosen.currency().equals(before) ? "/cart" : back);
    }
}
