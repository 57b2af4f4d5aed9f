package org.kontor.checkout.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Objects;
import java.util.regex.Pattern;
import org.kontor.cart.CartToken;
import org.kontor.cart.Carts;

/** Takes the way of delivery that was chosen for each consignment. */
@WebServlet(name = "checkoutDelivery", urlPatterns = "/checkout/delivery")
public class DeliveryStepServlet extends StepServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern VERSION = Pattern.compile("[0-9]{1,18}");

    @Inject
    private transient Carts carts;

    @Override
    String take(CartToken cart, HttpServletRequest request) {
        var methods = new HashMap<Integer, String>();
        for (var no = 1; no == 1 || request.getParameter(ConsignmentStep.field(no)) != null; no++) {
            methods.put(no, Objects.requireNonNullElse(request.getParameter(ConsignmentStep.field(no)), ""));
        }
        carts.deliver(cart, version(request), methods);
        return Step.PAYMENT.address();
    }

    /** The version of the cart that the form speaks of; none where it says none. */
    private static long version(HttpServletRequest request) {
        var version = request.getParameter("version");
        return version != null && VERSION.matcher(version).matches() ? Long.parseLong(version) : -1;
    }
}
