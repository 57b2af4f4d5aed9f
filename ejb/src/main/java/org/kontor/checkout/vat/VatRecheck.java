package org.kontor.checkout.vat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.kontor.ordering.OrderQueries;
import org.kontor.shared.NotFound;
import org.kontor.shared.OrderNumber;
import org.kontor.shared.outbox.OutboxHandler;
import org.kontor.shared.outbox.OutboxMessage;
import org.kontor.tax.VatRechecks;

/**
 * Enters an order that was taxed because nobody could be asked about its VAT id in the register of those that are asked
 * about again. An outage may outlast the tries of a message, so the message only hands over.
 */
@ApplicationScoped
class VatRecheck implements OutboxHandler {

    @Inject
    private OrderQueries orders;

    @Inject
    private VatRechecks rechecks;

    @Override
    public String name() {
        return "vat-recheck";
    }

    @Override
    public boolean hears(String type) {
        return type.equals(VatRechecks.MESSAGE);
    }

    @Override
    public void handle(OutboxMessage message) {
        var number = OrderNumber.parse(message.aggregate());
        var order = orders.byNumber(number).orElseThrow(() -> new NotFound("order", number));
        rechecks.take(number, order.taxed().vatId());
    }
}
