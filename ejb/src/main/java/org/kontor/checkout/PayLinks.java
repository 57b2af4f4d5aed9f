package org.kontor.checkout;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import org.kontor.ordering.OrderQueries;
import org.kontor.ordering.OrderView;
import org.kontor.security.SigningKeys;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.NotFound;
import org.kontor.shared.OrderNumber;

/**
 * How somebody pays an order that they did not place themselves: staff send it with a link, signed with its last moment,
 * that leads to the page of the order while it can be paid, and for ever once it is.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PayLinks {

    private static final String KEY = "paylink";

    @Inject
    private CheckoutSteps steps;

    @Inject
    private OrderQueries orders;

    @Inject
    private SigningKeys keys;

    @Inject
    private BusinessClock clock;

    /**
     * Makes a draft an order that waits for its money and holds its goods, and mails the link. Refuses as
     * {@link Checkout#place} does; sending twice finds the first order. Where nothing is to be paid it is confirmed.
     */
    @RolesAllowed({"orders", "admin"})
    public OrderView send(SendDraft command) {
        return steps.send(command);
    }

    /** Mails a new link for an order that is still to be paid, and holds its goods as long as that is good. */
    @RolesAllowed({"orders", "admin"})
    public void again(OrderNumber number) {
        steps.sendLink(number);
    }

    /** The path of the link to an order, good until the end of its time to pay. */
    public String path(OrderView order) {
        var until = order.payUntil().getEpochSecond();
        return "/pay/" + order.number() + "/" + until + "/" + keys.sign(KEY, signed(order.number(), until));
    }

    /**
     * The order that a link leads to. Refuses with {@link NotFound} a link that this shop did not make, and with
     * {@link CheckoutRefused} one whose time is over while the order still waits for its money.
     */
    public OrderView open(OrderNumber number, long until, String signature) {
        if (!keys.isSigned(KEY, signed(number, until), signature)) {
            throw new NotFound("pay link", number);
        }
        var order = orders.byNumber(number).orElseThrow(() -> new NotFound("order", number));
        var isOwed = order.isPayable() || order.confirmedAt() == null;
        if (isOwed && clock.now().isAfter(Instant.ofEpochSecond(until))) {
            throw new CheckoutRefused("checkout.refused.linkExpired", number);
        }
        return order;
    }

    private static String signed(OrderNumber number, long until) {
        return number + ":" + until;
    }
}
