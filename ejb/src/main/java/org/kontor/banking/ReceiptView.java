package org.kontor.banking;

import java.time.Instant;
import java.time.LocalDate;
import org.kontor.shared.Money;

/** Money that came to the bank, as staff and flows read it; no order as long as nobody knows what it is for. */
public record ReceiptView(String number, ReceiptStatus status, Money amount, LocalDate receivedOn, String reference,
        String payer, String paymentKey, String order, String decision, String enteredBy, Instant enteredAt) {

    public boolean isOpen() {
        return status == ReceiptStatus.OPEN;
    }
}
