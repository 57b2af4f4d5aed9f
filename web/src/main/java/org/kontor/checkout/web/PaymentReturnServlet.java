package org.kontor.checkout.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.kontor.checkout.Checkout;
import org.kontor.shared.NotFound;
import org.kontor.shared.OrderNumber;

/**
 * The way back from the payment page. What the address claims is not believed: the provider is asked, and the order
 * page
 * tells how it stands.
 */
@WebServlet(name = "paymentReturn", urlPatterns = "/checkout/return/*")
public class PaymentReturnServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Checkout checkout;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = request.getPathInfo();
        var number = OrderNumber.read(path == null ? "" : path.substring(1));
        var key = request.getParameter("key");
        try {
            if (number.isEmpty() || key == null) {
                throw new NotFound("order", "address");
            }
            var order = checkout.returned(number.get(), key);
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", "/order/" + order.number() + "?key=" + order.accessKey());
        } catch (NotFound missing) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
