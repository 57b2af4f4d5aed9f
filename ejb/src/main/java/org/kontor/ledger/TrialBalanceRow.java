package org.kontor.ledger;

import org.kontor.shared.Money;

/** What one account holds at the end of a day: both sums and the difference on the side where the account grows. */
public record TrialBalanceRow(String code, String name, AccountType type, Money debit, Money credit) {

    public Money balance() {
        return type.grows() == Side.DEBIT ? debit.minus(credit) : credit.minus(debit);
    }

    public String currency() {
        return debit.currency();
    }
}
