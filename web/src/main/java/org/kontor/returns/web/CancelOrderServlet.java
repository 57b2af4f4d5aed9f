package org.kontor.returns.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.kontor.returns.Cancellations;
import org.kontor.returns.RefundRefused;
import org.kontor.shared.NotFound;
import org.kontor.shared.OrderNumber;
import org.kontor.web.FormServlet;
import org.kontor.web.Texts;

/**
 * Takes a customer's wish to cancel an order, from the order's page and behind its key; pressing twice cancels once.
 */
@WebServlet(name = "cancelOrder", urlPatterns = "/cancel/*")
public class CancelOrderServlet extends FormServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Cancellations cancellations;

    @Override
    protected void take(HttpServletRequest request, HttpServletResponse response) {
        var path = request.getPathInfo();
        var number = OrderNumber.read(path == null ? "" : path.substring(1))
                .orElseThrow(() -> new NotFound("order", String.valueOf(path)));
        var key = request.getParameter("key");
        var page = "/order/" + number + "?key=" + key;
        try {
            cancellations.cancelOwn(number, key, Texts.INSTANCE.get("returns.cancel.own"));
            see(response, page);
        } catch (RefundRefused tooLate) {
            see(response, page + "&late=1");
        }
    }
}
