package org.kontor.customer.web;

import java.util.List;
import org.kontor.invoicing.InvoiceRow;
import org.kontor.ordering.OwnOrder;
import org.kontor.web.Texts;

/** An order in the list of its customer, with its documents. */
public record OrderLine(OwnOrder order, List<InvoiceRow> documents) {

    public String state() {
        return Texts.INSTANCE.label(order.progress());
    }

    public String tone() {
        return switch (order.progress()) {
            case WAITING_FOR_PAYMENT -> "warn";
            case IN_PREPARATION, PART_SHIPPED, ON_ITS_WAY -> "info";
            case DELIVERED -> "ok";
            case RETURNED, CALLED_OFF, EXPIRED -> "neutral";
        };
    }

    public String href() {
        return "/account/orders/" + order.number();
    }

    /** The address of a document of this order. */
    public String document(InvoiceRow row) {
        return "/documents/" + row.number() + ".pdf?order=" + order.number() + "&key=" + order.accessKey();
    }
}
