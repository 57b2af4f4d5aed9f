package org.kontor.giftcard.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.kontor.checkout.CardDoor;
import org.kontor.checkout.CheckoutRefused;
import org.kontor.web.FormServlet;
import org.kontor.web.Texts;

/** Takes the code of a card by POST, so that it stands in no log and no history, and answers with what is on it. */
@WebServlet(name = "giftCardBalance", urlPatterns = "/gift-card/look")
public class BalanceServlet extends FormServlet {

    private static final long serialVersionUID = 1L;
    private static final int TOO_MANY = 429;

    @Inject
    private transient CardDoor door;

    @Inject
    private transient BalancePage page;

    @Override
    protected void take(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        try {
            page.show(door.open(request.getParameter("code"), request.getRemoteAddr()));
        } catch (CheckoutRefused refused) {
            var often = refused.messageKey().equals("checkout.refused.cardTries");
            response.setStatus(often ? TOO_MANY : HttpServletResponse.SC_NOT_FOUND);
            page.refuse(Texts.INSTANCE.of(refused.messageKey(), refused.arguments()));
        }
        show("/store/giftcard/balance.xhtml", request, response);
    }
}
