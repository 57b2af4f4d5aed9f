package org.kontor.payment;

import java.math.BigDecimal;
import org.kontor.payment.banktransfer.TransferCode;
import org.kontor.shared.Money;

/**
 * What a customer has to transfer: to whom, how much, with which reference. Its text is the content of a GiroCode
 * (EPC069-12, version 2), which banking apps scan; it exists for euros only.
 */
public record TransferOrder(String holder, String iban, String bic, Money amount, CreditorReference reference) {

    private static final String NOTHING = "";

    public boolean isScannable() {
        return amount.currency().equals("EUR");
    }

    /** Service tag, version, UTF-8, transfer; then the account, the amount, no purpose, and our reference. */
    public String text() {
        if (!isScannable()) {
            throw new IllegalStateException("no transfer code for " + amount.currency());
        }
        return String.join("\n", "BCD", "002", "1", "SCT", bic == null ? NOTHING : bic, holder, iban,
                "EUR" + BigDecimal.valueOf(amount.minor(), amount.fractionDigits()).toPlainString(), NOTHING,
                reference.value());
    }

    /** The same as a picture (PNG). */
    public byte[] picture() {
        return TransferCode.png(text());
    }

    /** The account number in groups of four, as people read it. */
    public String prettyIban() {
        return iban.replaceAll("(.{4})(?!$)", "$1 ");
    }
}
