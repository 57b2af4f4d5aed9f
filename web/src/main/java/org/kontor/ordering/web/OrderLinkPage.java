package org.kontor.ordering.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.kontor.cart.DraftQueries;
import org.kontor.cart.DraftView;
import org.kontor.checkout.CheckoutRefused;
import org.kontor.checkout.PayLinks;
import org.kontor.web.Notices;
import org.kontor.web.Responses;

/** What staff do with an order that is not paid: send a link to pay it, or make another of one that ended. */
@Named
@RequestScoped
public class OrderLinkPage {

    @Inject
    private OrderDeskPage desk;

    @Inject
    private PayLinks links;

    @Inject
    private DraftQueries drafts;

    private Optional<DraftView> copy;

    public boolean isLinkable() {
        return desk.getOrder().isPayable() && desk.mayShip();
    }

    public boolean isRepeatable() {
        return isEnded() && getCopy() == null;
    }

    /** The draft that makes the order again, or leads to the order that does; null while there is none. */
    public DraftView getCopy() {
        if (copy == null) {
            copy = isEnded() ? drafts.copyOf(desk.getOrder().number()) : Optional.empty();
        }
        return copy.orElse(null);
    }

    private boolean isEnded() {
        return desk.getOrder().isEndedUnpaid() && desk.mayShip();
    }

    /** Mails the customer a link to pay it, and holds its goods as long as that is good. */
    public void send() {
        var order = desk.getOrder();
        try {
            links.again(order.number());
            Notices.done("ordering.link.sent", order.email().value());
        } catch (CheckoutRefused refused) {
            Notices.refused(refused.messageKey(), refused.arguments().toArray());
        }
        Responses.see("/admin/orders/" + order.number());
    }
}
