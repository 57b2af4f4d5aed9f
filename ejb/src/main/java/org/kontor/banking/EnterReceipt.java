package org.kontor.banking;

import java.time.LocalDate;
import org.kontor.shared.IdempotencyKey;
import org.kontor.shared.Money;

/**
 * Money came to the bank: how much, on which day, with which reference, from whom. {@code again} says that it is not
 * the same money as a receipt that looks just like it.
 */
public record EnterReceipt(Money amount, LocalDate receivedOn, String reference, String payer, boolean again,
        IdempotencyKey key) {
}
