package org.kontor.wallet.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import org.kontor.customer.SignedIn;
import org.kontor.shared.NotFound;
import org.kontor.wallet.KeeperSilent;
import org.kontor.wallet.SavedCards;
import org.kontor.web.FormServlet;

/** Has a card of the customer who is signed in forgotten, or all of them; those of others are not found. */
@WebServlet(name = "removeCard", urlPatterns = {"/account/cards/remove", "/account/cards/forget"})
public class RemoveCardServlet extends FormServlet {

    private static final long serialVersionUID = 1L;
    private static final String DOOR = "/account/sign-in?to=%2Faccount%2Fcards";
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_]{1,120}");

    @Inject
    private transient SavedCards cards;

    @Override
    protected void take(HttpServletRequest request, HttpServletResponse response) {
        if (!request.isUserInRole(SignedIn.ROLE)) {
            see(response, DOOR);
        } else if (request.getServletPath().endsWith("/forget")) {
            cards.forget();
            see(response, SavedCardsPage.HOME + "?done=forgotten");
        } else {
            see(response, SavedCardsPage.HOME + "?done=" + (isRemoved(request.getParameter("card")) ? "removed"
                    : "nothing"));
        }
    }

    private boolean isRemoved(String card) {
        if (card == null || !ID.matcher(card).matches()) {
            throw new NotFound("card", "id");
        }
        try {
            cards.remove(card);
            return true;
        } catch (KeeperSilent silence) {
            return false;
        }
    }
}
