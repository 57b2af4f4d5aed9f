package org.kontor.cart.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.kontor.cart.Carts;

/** How many pieces are in the browser's cart, for the count in the header: pages themselves stay the same for all. */
@WebServlet(name = "cartSummary", urlPatterns = "/api/cart/summary")
public class CartSummaryServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Carts carts;

    @Inject
    private transient CartCookie cookie;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var count = cookie.token().map(carts::pieces).orElse(0);
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "private, no-store");
        response.getWriter().write("{\"count\":" + count + "}");
    }
}
