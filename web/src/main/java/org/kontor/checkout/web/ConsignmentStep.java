package org.kontor.checkout.web;

import java.util.List;
import java.util.stream.Collectors;
import org.kontor.cart.CartConsignment;
import org.kontor.cart.CartView;
import org.kontor.shared.Address;
import org.kontor.web.Texts;

/**
 * A consignment in the delivery step: what goes where, and the ways that it can go. {@code lost} says that the way that
 * was chosen before cannot be had any more; null where that is not so.
 */
public record ConsignmentStep(int no, Address shipTo, String contents, List<DeliveryChoice> options,
                              List<DeliveryChoice> missing, String lost, String chosen) {

    static ConsignmentStep of(CartConsignment consignment, CartView cart) {
        return new ConsignmentStep(consignment.no(), consignment.shipTo(), contents(consignment, cart),
                DeliveryChoices.of(consignment), DeliveryChoices.missing(consignment, cart),
                DeliveryChoices.lost(consignment.lost(), cart), DeliveryChoices.label(consignment.delivery()));
    }

    private static String contents(CartConsignment consignment, CartView cart) {
        return cart.lines().stream().filter(line -> consignment.pieces().getOrDefault(line.sku(), 0) > 0)
                .map(line -> consignment.pieces().get(line.sku()) + " × " + line.name())
                .collect(Collectors.joining(", "));
    }

    /** The name of its field in the form. */
    static String field(int no) {
        return no == 1 ? "method" : "method-" + no;
    }

    public String getField() {
        return field(no);
    }

    public String getMissingId() {
        return no == 1 ? "missing" : "missing-" + no;
    }

    public String getLostId() {
        return no == 1 ? "lost" : "lost-" + no;
    }

    public String getLegend() {
        return no == 1 ? Texts.INSTANCE.get("checkout.delivery") : Texts.INSTANCE.of("checkout.consignment", no);
    }

    /** For the summary of the step. */
    public String getSummary() {
        return Texts.INSTANCE.of("checkout.consignment.summary", no, shipTo.name(), shipTo.city(),
                contents, chosen);
    }
}
