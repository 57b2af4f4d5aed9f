package org.kontor.checkout;

import org.kontor.banking.EnterReceipt;
import org.kontor.banking.ReceiptView;
import org.kontor.shared.DomainException;

/**
 * What became of one line of a bank's statement: its receipt, whether that was {@code known} from an earlier file, or why
 * there is none.
 */
public record Imported(EnterReceipt told, ReceiptView receipt, boolean known, DomainException refusal) {
}
