package org.kontor.wallet.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.kontor.customer.SignedIn;
import org.kontor.customer.web.AccountEntry;
import org.kontor.wallet.KeeperSilent;
import org.kontor.wallet.SavedCards;
import org.kontor.web.FormServlet;

/**
 * Has a card of the customer who is signed in removed, or everything forgotten that the provider keeps of them. Pressed
 * twice it leads to the same page, and so it does for the card of somebody else, which stays.
 */
@WebServlet(name = "savedCards", urlPatterns = {"/account/cards/remove", "/account/cards/forget"})
public class SavedCardsServlet extends FormServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient SavedCards cards;

    @Override
    protected void take(HttpServletRequest request, HttpServletResponse response) {
        if (!request.isUserInRole(SignedIn.ROLE)) {
            see(response, AccountEntry.door(SavedCardsPage.HOME));
        } else if (request.getServletPath().endsWith("/forget")) {
            cards.forget();
            see(response, SavedCardsPage.HOME + "?done=forgotten");
        } else {
            see(response, SavedCardsPage.HOME + "?done=" + (isRemoved(request.getParameter("card")) ? "removed"
                    : "nothing"));
        }
    }

    private boolean isRemoved(String card) {
        try {
            cards.remove(card);
            return true;
        } catch (KeeperSilent silence) {
            return false;
        }
    }
}
