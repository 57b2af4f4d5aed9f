package org.kontor.reconciliation;

import org.kontor.shared.Money;

/**
 * What a provider still owes, from both sides: captured and not yet refunded or paid out by the transactions, and the
 * balance of the account {@code gateway_receivable} in the ledger.
 */
public record ReceivableProof(Money byTransactions, Money byLedger) {

    public boolean holds() {
        return byTransactions.equals(byLedger);
    }
}
