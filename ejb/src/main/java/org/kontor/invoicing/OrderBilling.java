package org.kontor.invoicing;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kontor.ordering.BillingProgress;
import org.kontor.ordering.OrderView;
import org.kontor.shared.Money;

/** How far an order is invoiced and credited, line by line. */
record OrderBilling(OrderView order, List<LineBilling> lines) {

    LineBilling line(long orderLineId) {
        return lines.stream().filter(line -> line.line().id() == orderLineId).findFirst()
                .orElseThrow(() -> new InvoicingRefused("invoicing.refused.foreignLine", order.number(), orderLineId));
    }

    /** True once no further invoice of this order can come. */
    boolean complete() {
        return order.openUnits() == 0 && lines.stream().allMatch(LineBilling::everyShippedPieceInvoiced);
    }

    /** The tax that its documents charge, by order line. */
    Map<Long, Money> taxLeft() {
        return lines.stream().filter(line -> line.creditable().tax().isPositive())
                .collect(Collectors.toMap(line -> line.line().id(), line -> line.creditable().tax()));
    }

    BillingProgress progress() {
        var invoiced = Money.sum(order.currency(), lines.stream().map(LineBilling::gross).toList());
        var credited = Money.sum(order.currency(), lines.stream().map(LineBilling::creditedGross).toList());
        if (lines.stream().allMatch(line -> line.pieces() == 0)) {
            return BillingProgress.NOT_INVOICED;
        }
        if (!complete()) {
            return BillingProgress.PART_INVOICED;
        }
        if (credited.isZero()) {
            return BillingProgress.INVOICED;
        }
        return credited.equals(invoiced) ? BillingProgress.CREDITED : BillingProgress.PART_CREDITED;
    }
}
