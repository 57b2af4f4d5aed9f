package org.kontor.tax;

import java.time.LocalDate;
import org.kontor.shared.Email;

/**
 * A certificate that frees one customer from the tax of one country, as its authority gave it out; first and last day
 * belong to it.
 *
 * @param number    the reference number on it
 * @param document  where the paper or file is kept; null when nobody said
 * @param revokedOn the day on which staff took it back, from which it no longer holds; null while they did not
 * @param reason    why they did, else null
 */
public record Certificate(long id, Email customer, String country, String number, LocalDate from, LocalDate to,
                          String document, LocalDate revokedOn, String reason) {

    /** Whether it frees a supply of that day. */
    public boolean holdsOn(LocalDate day) {
        return state(day) == CertificateState.HOLDS;
    }

    /** How it stands on a day. */
    public CertificateState state(LocalDate day) {
        if (revokedOn != null && !day.isBefore(revokedOn)) {
            return CertificateState.REVOKED;
        }
        if (day.isBefore(from)) {
            return CertificateState.NOT_YET;
        }
        return day.isAfter(to) ? CertificateState.EXPIRED : CertificateState.HOLDS;
    }
}
