package org.kontor.checkout.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import org.kontor.cart.CartCards;
import org.kontor.cart.CartRefused;
import org.kontor.cart.CartToken;
import org.kontor.cart.web.CartCookie;
import org.kontor.shared.NotFound;
import org.kontor.web.Formats;
import org.kontor.web.Notices;
import org.kontor.web.Responses;

/** The codes of gift cards in the last step of the checkout. */
@Named
@RequestScoped
public class GiftCardEntryPage {

    @Inject
    private CartCards cards;

    @Inject
    private CartCookie cookie;

    @Inject
    private HttpServletRequest request;

    private String code;
    private boolean refused;

    /** Puts the card into the cart, or says at the field why not. */
    public void enter() {
        try {
            cards.enter(token(), code, request.getRemoteAddr());
            Responses.see(Step.PAYMENT.address());
        } catch (CartRefused told) {
            refused = true;
            Notices.wrong("gift-code", told.messageKey(), told.arguments().stream().map(GiftCardEntryPage::shown)
                    .toArray());
        }
    }

    private static Object shown(Object argument) {
        return argument instanceof LocalDate day ? Formats.date(day, "date") : argument;
    }

    public void remove(String card) {
        cards.remove(token(), card);
        Responses.see(Step.PAYMENT.address());
    }

    private CartToken token() {
        return cookie.token().orElseThrow(() -> new NotFound("cart", "yours"));
    }

    /** The value of the {@code open} attribute of the box; null leaves it shut. */
    public String getOpen() {
        return refused ? "open" : null;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
