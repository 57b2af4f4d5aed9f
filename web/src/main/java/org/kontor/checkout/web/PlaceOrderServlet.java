package org.kontor.checkout.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.kontor.cart.CartToken;
import org.kontor.cart.web.GuestSessions;
import org.kontor.checkout.Checkout;
import org.kontor.checkout.Placed;

/** Takes the order button: orders what was shown, for the total that was shown; pressing twice finds the first order. */
@WebServlet(name = "checkoutOrder", urlPatterns = "/checkout/order")
public class PlaceOrderServlet extends StepServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Checkout checkout;

    @Override
    String take(CartToken cart, HttpServletRequest request) {
        var seen = Seen.read(request.getParameter("seen")).orElse(Seen.NOTHING);
        var placed = checkout.place(seen.pressed(cart, Ways.chosen(request.getParameter("pay"))));
        Optional.ofNullable(request.getSession(false)).ifPresent(GuestSessions::leave);
        return placed.payUrl().orElseGet(() -> page(placed));
    }

    private static String page(Placed placed) {
        return "/order/" + placed.number() + "?key=" + placed.accessKey();
    }
}
