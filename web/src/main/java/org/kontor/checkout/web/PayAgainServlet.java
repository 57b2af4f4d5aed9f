package org.kontor.checkout.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.kontor.checkout.Checkout;
import org.kontor.checkout.CheckoutRefused;
import org.kontor.risk.PaymentsPaused;
import org.kontor.shared.NotFound;
import org.kontor.shared.OrderNumber;
import org.kontor.web.FormServlet;

/** Leads an unpaid order to its payment page again; if it can no longer be paid, its page says why. */
@WebServlet(name = "payAgain", urlPatterns = "/order/*")
public class PayAgainServlet extends FormServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern VERSION = Pattern.compile("[0-9]{1,9}");
    private static final int TOO_MANY = 429;
    private static final Pattern PATH = Pattern.compile("/([0-9]{5,18})/pay");

    @Inject
    private transient Checkout checkout;

    /** Nothing stands below an order but its page; an address that somebody typed is as wrong as any other. */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    @Override
    protected void take(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        var path = PATH.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
        var key = request.getParameter("key");
        if (!path.matches() || key == null) {
            throw new NotFound("order", "address");
        }
        var number = OrderNumber.read(path.group(1)).orElseThrow(() -> new NotFound("order", path.group(1)));
        var page = "/order/" + number + "?key=" + key;
        try {
            var again = checkout.payAgain(number, key, Ways.chosen(request.getParameter("pay")), terms(request));
            see(response, again.payUrl().orElse(page));
        } catch (CheckoutRefused refused) {
            see(response, page + "&refused=" + refused.messageKey().replaceFirst(".*\\.", ""));
        } catch (PaymentsPaused paused) {
            response.setStatus(TOO_MANY);
            response.setHeader("Retry-After", "60");
            show("/store/ordering/order.xhtml?paused=1&number=" + number + "&key="
                    + URLEncoder.encode(key, StandardCharsets.UTF_8), request, response);
        }
    }

    /** The version of the terms that the page showed; null where it showed none. */
    private static Integer terms(HttpServletRequest request) {
        var shown = request.getParameter("terms");
        return shown == null || !VERSION.matcher(shown).matches() ? null : Integer.valueOf(shown);
    }
}
