package org.kontor.returns.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import org.kontor.checkout.Checkout;
import org.kontor.ordering.OrderQueries;
import org.kontor.ordering.OrderStatus;
import org.kontor.payment.PayMethod;
import org.kontor.payment.PaymentQueries;
import org.kontor.payment.PaymentView;
import org.kontor.shared.NotFound;
import org.kontor.shared.OrderNumber;
import org.kontor.shared.outbox.OutboxHandler;
import org.kontor.shared.outbox.OutboxMessage;

/**
 * An order whose transfer was closed so that units could be called off is asked for a transfer of what is left. Who was to
 * pay otherwise chooses on the page of the order. The message about the cancellation asks again, should the first asking
 * be cut off; an order that is asked already is left alone.
 */
@ApplicationScoped
public class RestOfTransfer implements OutboxHandler {

    private static final Logger LOG = System.getLogger(RestOfTransfer.class.getName());

    @Inject
    private Checkout checkout;

    @Inject
    private OrderQueries orders;

    @Inject
    private PaymentQueries payments;

    @Override
    public String name() {
        return "rest-of-transfer";
    }

    @Override
    public boolean hears(String type) {
        return type.equals("order.cancelled");
    }

    @Override
    @Transactional(Transactional.TxType.NEVER)
    public void handle(OutboxMessage message) {
        ask(OrderNumber.parse(message.aggregate()));
    }

    /** Asks at once; what hinders it is noted, for the message tries again and the cancellation stands in any case. */
    @Transactional(Transactional.TxType.NEVER)
    public void askSoon(OrderNumber number) {
        try {
            ask(number);
        } catch (RuntimeException later) {
            LOG.log(Level.WARNING, () -> "The rest of order " + number + " is asked for later: " + later);
        }
    }

    private void ask(OrderNumber number) {
        var order = orders.byNumber(number).orElseThrow(() -> new NotFound("order", number));
        var all = payments.of(number.value());
        if (order.status() == OrderStatus.PENDING_PAYMENT && wasTransfer(all)
                && checkout.ways(order, all).offered().contains(PayMethod.TRANSFER)) {
            checkout.payAgain(number, order.accessKey(), PayMethod.TRANSFER, null);
        }
    }

    /** Whether the last that was asked for, gift cards aside, was a transfer and is closed. */
    private static boolean wasTransfer(List<PaymentView> all) {
        return all.stream().filter(payment -> !payment.isGiftCard()).reduce((before, last) -> last)
                .filter(last -> last.isTransfer() && !last.status().isLive()).isPresent();
    }
}
