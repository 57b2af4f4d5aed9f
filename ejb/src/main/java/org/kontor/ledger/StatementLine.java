package org.kontor.ledger;

import java.time.Instant;
import java.time.LocalDate;
import org.kontor.shared.Money;

/** One posting on the statement of an account, with the balance after it on the side where the account grows. */
public record StatementLine(long entryId, String reference, LocalDate businessDate, Instant recordedAt, String reason,
        String subject, Side side, Money amount, Money balance) {

    public boolean isDebit() {
        return side == Side.DEBIT;
    }
}
