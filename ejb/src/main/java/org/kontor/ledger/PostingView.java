package org.kontor.ledger;

import org.kontor.shared.Money;

/** One posting of an entry, as people read it. */
public record PostingView(String account, String accountName, AccountType type, Side side, Money amount) {

    public boolean isDebit() {
        return side == Side.DEBIT;
    }
}
