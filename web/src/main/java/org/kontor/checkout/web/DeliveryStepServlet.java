package org.kontor.checkout.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import org.kontor.cart.CartToken;
import org.kontor.cart.Carts;

/** Takes the way of delivery that was chosen. */
@WebServlet(name = "checkoutDelivery", urlPatterns = "/checkout/delivery")
public class DeliveryStepServlet extends StepServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Carts carts;

    @Override
    String take(CartToken cart, HttpServletRequest request) {
        var method = request.getParameter("method");
        carts.deliver(cart, method == null ? "" : method);
        return Step.PAYMENT.address();
    }
}
