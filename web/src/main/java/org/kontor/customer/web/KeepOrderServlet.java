package org.kontor.customer.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.kontor.customer.AccountLinks;
import org.kontor.ordering.OrderQueries;
import org.kontor.security.SecurityRefused;
import org.kontor.shared.NotFound;
import org.kontor.shared.OrderNumber;
import org.kontor.web.FormServlet;

/**
 * Asks for an account for the buyer of an order, with nothing but a password. The mail goes to the order's address, and
 * the answer is the same whether that has an account or not.
 */
@WebServlet(name = "keepOrder", urlPatterns = "/account/keep")
public class KeepOrderServlet extends FormServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient AccountLinks links;

    @Inject
    private transient OrderQueries orders;

    @Override
    protected void take(HttpServletRequest request, HttpServletResponse response) {
        var key = request.getParameter("key");
        var order = OrderNumber.read(request.getParameter("number"))
                .flatMap(number -> orders.byNumberAndKey(number, key))
                .orElseThrow(() -> new NotFound("order", "yours"));
        var outcome = KeepOrderPage.Outcome.LATER;
        if (AskLimit.allows(request.getRemoteAddr())) {
            try {
                links.askToOpen(order.email(), order.shipTo().name(), request.getParameter("password"));
                outcome = KeepOrderPage.Outcome.MAILED;
            } catch (SecurityRefused refused) {
                outcome = KeepOrderPage.Outcome.PASSWORD;
            }
        }
        see(response, "/order/" + order.number() + "?key=" + order.accessKey() + "&account=" + outcome.word()
                + "#account");
    }
}
