package org.kontor.banking;

import java.util.List;

/**
 * What a bank says in one file: the money that came, each with a key by which it is known when it comes again, and how
 * many entries were left out because they are not booked yet, took money away or are in another currency.
 */
public record BankStatement(List<EnterReceipt> receipts, int others) {

    public BankStatement {
        receipts = List.copyOf(receipts);
    }
}
