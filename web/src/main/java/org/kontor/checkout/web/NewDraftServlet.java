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

/**
 * Opens a draft, empty in the market that was chosen or with the goods of an order that was not paid, and leads to its
 * page.
 */
@WebServlet(name = "newDraft", urlPatterns = "/admin/drafts/new")
public class NewDraftServlet extends FormServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient DraftDesk desk;

    @Inject
    private transient PayLinks links;

    /** In the market of a currency; at home where none is named. */
    private long open(String currency) {
        return currency == null ? desk.open() : desk.open(currency);
    }

    @Override
    protected void take(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var order = request.getParameter("order");
        try {
            see(response, "/admin/drafts/" + (order == null ? open(request.getParameter("currency"))
                    : links.repeat(OrderNumber.read(order)
                    .orElseThrow(() -> new NotFound("order", order)))));
        } catch (EJBAccessException refused) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } catch (CheckoutRefused living) {
            see(response, "/admin/orders/" + order); // which shows that it is paid, or can be
        }
    }
}
