package org.kontor.ordering;

import java.time.Instant;
import java.util.List;
import org.kontor.market.BuyerGroup;
import org.kontor.shared.Address;
import org.kontor.shared.Email;

/**
 * Everything that was agreed at the press of the button. The token is that of the cart, of which there is one order
 * (unique index): a second press finds it. The terms are null where the shop has published none, and where staff send
 * the order: then the buyer agrees before paying, and {@code drafted}, else null, says who made it. The group is that of
 * a buyer who is known for sure, else null. The {@code others} are the consignments beyond the first, which has the
 * address and the way of delivery of the order.
 */
public record PlaceOrder(String checkoutToken, String market, String currency, long customerId, Email email,
        String phone,
        Address shipTo, Address billTo, String deliveryMethod, String deliveryName, Promise promise,
        List<PlacedLine> lines, Instant payUntil, OrderTax tax, OrderTerms terms, Drafted drafted,
        BuyerGroup group, List<PlacedConsignment> others) {

    public PlaceOrder {
        lines = List.copyOf(lines);
        others = List.copyOf(others);
        if (lines.stream().noneMatch(line -> line.kind() == LineKind.ITEM)) {
            throw new IllegalArgumentException("an order needs an item");
        }
    }
}
