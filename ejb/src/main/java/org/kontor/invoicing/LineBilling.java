package org.kontor.invoicing;

import org.kontor.ordering.OrderLineView;
import org.kontor.shared.Money;

/**
 * How far one order line is invoiced and credited.
 *
 * @param pieces  invoiced pieces
 * @param gross   what invoices charge, as corrected
 * @param claimed money refunded for what is or will be invoiced; other refunds were for units that are never sent
 * @param untaxed whether a correction has taken its tax off
 */
record LineBilling(OrderLineView line, int pieces, Money gross, Money tax, Money creditedGross, Money creditedTax,
                   Money claimed, boolean untaxed) {

    /** What an invoice may still charge: the line without its cancelled units, less what earlier invoices charged. */
    LineBalance billable() {
        var neverSent = line.refunded().minus(claimed).plus(line.waived());
        var whole = new LineBalance(line.quantity(), line.line(), line.tax());
        var kept = whole.minus(line.cancelled(), neverSent, whole.share(neverSent).tax());
        return kept.minus(pieces, gross, tax);
    }

    /** What a credit note may still take back. */
    LineBalance creditable() {
        return new LineBalance(pieces, gross, tax).minus(0, creditedGross, creditedTax);
    }

    /** Nothing of it. */
    LineBalance.Share none() {
        var zero = Money.zero(line.line().currency());
        return new LineBalance.Share(zero, zero);
    }

    boolean everyShippedPieceInvoiced() {
        return !line.isItem() || line.isGiftCard() || pieces >= line.shipped();
    }
}
