package org.kontor.invoicing;

import java.util.ArrayList;
import java.util.List;
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

        /** Its net as the whole price. */
        Share untaxed() {
            return new Share(net(), Money.zero(gross.currency()));
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

    /**
     * What is left of each of the shares that were invoiced: the oldest first, each as it was invoiced, and nothing of
     * those for which nothing is left. Together they are this balance, to the cent.
     */
    List<Share> among(List<Share> invoiced) {
        var left = new ArrayList<Share>();
        var rest = new Share(gross, tax);
        for (var share : invoiced) {
            var part = share.gross().compareTo(rest.gross()) < 0 ? whole(share, rest) : rest;
            left.add(part);
            rest = new Share(rest.gross().minus(part.gross()), rest.tax().minus(part.tax()));
        }
        if (rest.gross().isPositive()) {
            throw new IllegalArgumentException(gross + " is more than was invoiced");
        }
        return left;
    }

    /** A share as it was invoiced, its tax moved by a cent where the rest could not bear its own. */
    private static Share whole(Share share, Share rest) {
        var least = rest.tax().minus(rest.gross().minus(share.gross()));
        var tax = share.tax().min(rest.tax());
        return new Share(share.gross(), tax.compareTo(least) < 0 ? least : tax);
    }

    LineBalance minus(int pieces, Money takenGross, Money takenTax) {
        return new LineBalance(quantity - pieces, gross.minus(takenGross), tax.minus(takenTax));
    }
}
