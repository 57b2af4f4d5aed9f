package org.kontor.invoicing;

import org.kontor.shared.Money;

/**
 * What of an order line may still be invoiced, or of an invoiced line may still be credited. Shares are cut from what
 * remains, so the last one clears the line: however an order is split into parcels and refunds, its cents add up.
 *
 * @param quantity pieces that remain
 * @param gross    what they cost, tax included
 * @param tax      the tax in it, as the order keeps it
 */
record LineBalance(int quantity, Money gross, Money tax) {

    /** A part of a line: its price with tax and the tax in it. */
    record Share(Money gross, Money tax) {

        Money net() {
            return gross.minus(tax);
        }
    }

    LineBalance {
        if (quantity < 0 || gross.isNegative() || tax.isNegative() || tax.compareTo(gross) > 0) {
            throw new IllegalArgumentException("not a balance: " + quantity + ", " + gross + ", tax " + tax);
        }
    }

    /** The share of some pieces. */
    Share share(int pieces) {
        if (pieces < 1 || pieces > quantity) {
            throw new IllegalArgumentException(pieces + " of " + quantity + " pieces");
        }
        return share(gross.allocate(pieces, quantity - pieces).get(0));
    }

    /** The share of an amount. */
    Share share(Money amount) {
        if (amount.isNegative() || amount.compareTo(gross) > 0) {
            throw new IllegalArgumentException(amount + " of " + gross);
        }
        return new Share(amount, gross.isZero() ? tax : tax.allocate(amount.minor(), gross.minus(amount).minor())
                .get(0));
    }

    LineBalance minus(int pieces, Money takenGross, Money takenTax) {
        return new LineBalance(quantity - pieces, gross.minus(takenGross), tax.minus(takenTax));
    }
}
