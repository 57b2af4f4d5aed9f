package org.kontor.checkout.web;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.kontor.cart.DraftDesk;
import org.kontor.checkout.CheckoutRefused;
import org.kontor.checkout.PayLinks;
import org.kontor.shared.NotFound;
import org.kontor.shared.OrderNumber;
import org.kontor.web.FormServlet;

/** Opens a draft, empty or with the goods of an order that was not paid, and leads to its page. */
@WebServlet(name = "newDraft", urlPatterns = "/admin/drafts/new")
public class NewDraftServlet extends FormServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient DraftDesk desk;

    @Inject
    private transient PayLinks links;

    @Override
    protected void take(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var order = request.getParameter("order");
        try {
            see(response, "/admin/drafts/" + (order == null ? desk.open() : links.repeat(OrderNumber.read(order)
                    .orElseThrow(() -> new NotFound("order", order)))));
        } catch (EJBAccessException refused) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } catch (CheckoutRefused living) {
            see(response, "/admin/orders/" + order); // which shows that it is paid, or can be
        }
    }
}
