package org.kontor.ordering;

import java.time.Instant;
import org.kontor.shared.TaxTreatment;
import org.kontor.shared.VatId;

/**
 * Whose tax an order bears and why, as it was decided when it was placed; with the proof that the buyer's VAT id was
 * checked. For a consumer all about a VAT id is null.
 *
 * @param country whose tax it is; for an exempt order, where the goods go
 * @param reason  a word of {@code tax}, such as EU_BUSINESS
 */
public record OrderTax(TaxTreatment treatment, String country, String reason, VatId vatId, String verdict,
                       String consultation, Instant checkedAt, String answer) {

    public OrderTax {
        if (treatment == TaxTreatment.REVERSE_CHARGE && (vatId == null || checkedAt == null)) {
            throw new IllegalArgumentException("reverse charge needs a VAT id and the proof that it was checked");
        }
    }

    /** The tax of a country, without a VAT id. */
    public static OrderTax of(TaxTreatment treatment, String country, String reason) {
        return new OrderTax(treatment, country, reason, null, null, null, null, null);
    }
}
