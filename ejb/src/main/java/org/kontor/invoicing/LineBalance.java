package org.kontor.invoicing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.kontor.market.ChargeStep;
import org.kontor.shared.Money;
import org.kontor.shared.Percentage;

/**
 * What of an order line may still be invoiced, or of an invoiced line may still be credited. Shares are cut from what
 * remains, so the last one clears the line: however an order is split into parcels and refunds, its cents add up.
 *
 * @param quantity pieces that remain
 * @param gross    what they cost, tax included
 * @param tax      the tax in it, as the order keeps it
 * @param rate     the percentage of that tax
 */
record LineBalance(int quantity, Money gross, Money tax, Percentage rate) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

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
        return share(ChargeStep.share(gross, pieces, quantity - pieces));
    }

    /** The share of an amount. */
    Share share(Money amount) {
        if (amount.isNegative() || amount.compareTo(gross) > 0) {
            throw new IllegalArgumentException(amount + " of " + gross);
        }
        return new Share(amount, taxIn(amount));
    }

    /**
     * The tax in a part, so that neither the part nor the rest is off by a whole minor unit: what the tax of all misses
     * is halved between the two, and only then rounded. A share of the tax itself would carry each part's rounding into
     * the rest, which is many cents after many parcels of one piece.
     */
    private Money taxIn(Money amount) {
        var percent = rate.value();
        var whole = HUNDRED.add(percent);
        var wanted = whole.multiply(BigDecimal.valueOf(tax.minor()))
                .add(percent.multiply(BigDecimal.valueOf(2 * amount.minor() - gross.minor())))
                .divide(whole.add(whole), 0, RoundingMode.HALF_UP).longValueExact();
        var most = amount.min(tax).minor();
        var least = Math.max(0, tax.minor() - (gross.minor() - amount.minor()));
        return Money.ofMinor(Math.max(least, Math.min(most, wanted)), tax.currency());
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
        return new LineBalance(quantity - pieces, gross.minus(takenGross), tax.minus(takenTax), rate);
    }
}
