package org.kontor.invoicing;

import java.util.List;
import org.kontor.shared.Money;
import org.kontor.shared.OrderNumber;

/**
 * A refund that may need a credit note. It names only what an invoice charges or will charge: goods that left the
 * house and, once something was shipped, the delivery fee. Units that are never sent are simply not invoiced.
 *
 * @param refund the refund's number; it gets one credit note, however often it is asked for
 * @param reason in the words of staff; printed on the document
 */
public record CreditRefund(String refund, OrderNumber order, String reason, List<Line> lines) {

    /** Money taken back from one order line; quantity is zero when only the price was reduced. */
    public record Line(long orderLineId, int quantity, Money amount) {

        public Line {
            if (quantity < 0 || !amount.isPositive()) {
                throw new IllegalArgumentException("a credited line has an amount: " + amount);
            }
        }
    }

    public CreditRefund {
        lines = List.copyOf(lines);
    }
}
