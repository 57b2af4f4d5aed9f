package org.kontor.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.kontor.shared.Money;

/** All accounts at the end of a day. In books that are in order both sums of a currency are the same. */
public record TrialBalance(LocalDate date, List<TrialBalanceRow> rows) {

    /** Both sums of one currency. */
    public record Total(Money debit, Money credit) {

        public boolean isEven() {
            return debit.equals(credit);
        }
    }

    public TrialBalance {
        rows = List.copyOf(rows);
    }

    /** One total per currency, in the order of their codes. */
    public List<Total> totals() {
        var totals = new TreeMap<String, Total>();
        for (var row : rows) {
            totals.merge(row.currency(), new Total(row.debit(), row.credit()),
                    (sum, next) -> new Total(sum.debit.plus(next.debit), sum.credit.plus(next.credit)));
        }
        return List.copyOf(totals.values());
    }

    public boolean isEven() {
        return totals().stream().allMatch(Total::isEven);
    }
}
