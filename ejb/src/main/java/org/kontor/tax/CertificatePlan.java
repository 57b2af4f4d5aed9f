package org.kontor.tax;

import java.time.LocalDate;

/** What stands on a certificate that is to be entered; document (where it is kept) may be null. */
public record CertificatePlan(String country, String number, LocalDate from, LocalDate to, String document) {

    private static final int LONGEST_NUMBER = 60;
    private static final int LONGEST_DOCUMENT = 200;

    public CertificatePlan {
        number = number == null ? "" : number.strip();
        document = document == null || document.isBlank() ? null : document.strip();
    }

    /** Refuses what cannot stand on one. */
    void check() {
        if (number.isEmpty() || number.length() > LONGEST_NUMBER || number.matches(".*\\p{Cntrl}.*")) {
            throw new TaxRefused("tax.refused.number", LONGEST_NUMBER);
        }
        if (from == null || to == null || to.isBefore(from)) {
            throw new TaxRefused("tax.refused.days");
        }
        if (document != null && document.length() > LONGEST_DOCUMENT) {
            throw new TaxRefused("tax.refused.document", LONGEST_DOCUMENT);
        }
    }
}
