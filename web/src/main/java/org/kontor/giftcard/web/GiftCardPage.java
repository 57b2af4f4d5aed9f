package org.kontor.giftcard.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import org.kontor.giftcard.CardEntry;
import org.kontor.giftcard.GiftCardDesk;
import org.kontor.giftcard.GiftCardQueries;
import org.kontor.giftcard.GiftCardStatus;
import org.kontor.giftcard.GiftCardView;
import org.kontor.shared.Email;
import org.kontor.shared.NotFound;
import org.kontor.web.Notices;
import org.kontor.web.Responses;

/** One card at the desk: what happened to it, and what staff can do, each with a reason. */
@Named
@ViewScoped
public class GiftCardPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private GiftCardQueries cards;

    @Inject
    private GiftCardDesk desk;

    @Inject
    private HttpServletRequest request;

    private String number;
    private String email;
    private String reason;
    private transient GiftCardView card;

    public void load() {
        email = getCard().email();
    }

    public GiftCardView getCard() {
        if (card == null) {
            card = cards.byNumber(number).orElseThrow(() -> new NotFound("gift card", number));
        }
        return card;
    }

    public CardLine getLine() {
        return new CardLine(getCard());
    }

    public List<CardEntry> getEntries() {
        return cards.entries(number);
    }

    /** Has a new code mailed; the old one is dead. */
    public void sendAnew() {
        var to = Email.read(email);
        if (to.isEmpty()) {
            Notices.wrong("email", "giftcard.wrong.email");
            return;
        }
        desk.sendAnew(number, to.get(), reason);
        Notices.done("giftcard.sent", to.get().value());
        Responses.see("/admin/gift-cards/" + number);
    }

    public void disable() {
        desk.disable(number, reason);
        Notices.done("giftcard.disabled", number);
        Responses.see("/admin/gift-cards/" + number);
    }

    private boolean isKeeper() {
        return request.isUserInRole("finance") || request.isUserInRole("admin");
    }

    /** Whether a new code makes sense: there is something on the card, and the one who looks may send it. */
    public boolean isSendable() {
        return isKeeper() && getCard().balance().isPositive() && getCard().status() != GiftCardStatus.EXPIRED;
    }

    public boolean isStoppable() {
        return isKeeper() && getCard().isActive();
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
