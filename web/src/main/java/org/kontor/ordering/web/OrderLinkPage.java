package org.kontor.ordering.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.kontor.checkout.PayLinks;
import org.kontor.ordering.OrderStatus;
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

    public boolean isLinkable() {
        return desk.getOrder().isPayable() && desk.mayShip();
    }

    public boolean isRepeatable() {
        return desk.getOrder().status() == OrderStatus.EXPIRED && desk.mayShip();
    }

    /** Mails the customer a link to pay it, and holds its goods as long as that is good. */
    public void send() {
        var order = desk.getOrder();
        links.again(order.number());
        Notices.done("ordering.link.sent", order.email().value());
        Responses.see("/admin/orders/" + order.number());
    }
}
