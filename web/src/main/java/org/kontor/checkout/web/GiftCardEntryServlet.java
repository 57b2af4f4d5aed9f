package org.kontor.checkout.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import org.kontor.cart.CartCards;
import org.kontor.cart.CartRefused;
import org.kontor.cart.CartToken;
import org.kontor.shared.DomainException;

/** Puts gift cards and store credit into the cart and takes them out, in the last step of the checkout. */
@WebServlet(name = "checkoutGiftCards", urlPatterns = "/checkout/gift-cards/*")
public class GiftCardEntryServlet extends StepServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient CartCards cards;

    @Inject
    private transient GiftCardEntryPage entry;

    @Override
    String take(CartToken cart, HttpServletRequest request) {
        var card = request.getParameter("card");
        if ("/remove".equals(request.getPathInfo())) {
            cards.remove(cart, card);
        } else if ("/use".equals(request.getPathInfo())) {
            cards.use(cart, card);
        } else {
            cards.enter(cart, request.getParameter("gift-code"), request.getRemoteAddr());
        }
        return Step.PAYMENT.address();
    }

    @Override
    boolean isSaidAtField(DomainException refused, HttpServletRequest request) {
        var isCode = request.getPathInfo() == null && refused instanceof CartRefused;
        if (isCode) {
            entry.refuse(request.getParameter("gift-code"), (CartRefused) refused);
        }
        return isCode;
    }
}
