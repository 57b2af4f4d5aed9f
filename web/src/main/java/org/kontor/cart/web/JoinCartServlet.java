package org.kontor.cart.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.stream.Collectors;
import org.kontor.cart.AccountCarts;
import org.kontor.customer.SignedIn;
import org.kontor.customer.web.WantedPath;
import org.kontor.shared.Sku;

/**
 * The way from the door to the wanted page: what the browser gathered as a guest goes into the cart of the account. It
 * leads by the cart when there are fewer of something than was wanted. Coming here twice, or from another site, changes
 * nothing that signing in does not.
 */
@WebServlet(name = "joinCart", urlPatterns = "/cart/join")
public class JoinCartServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient AccountCarts carts;

    @Inject
    private transient CartCookie cookie;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        var to = WantedPath.of(request.getParameter("to"));
        if (request.isUserInRole(SignedIn.ROLE)) {
            var fewer = carts.join(cookie.held().orElse(null));
            carts.current().ifPresent(token -> cookie.keep(token, response));
            if (!fewer.isEmpty()) {
                to = "/cart?fewer=" + fewer.stream().map(Sku::value).collect(Collectors.joining(","));
            }
        }
        response.setHeader("Cache-Control", "no-store");
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", to);
    }
}
