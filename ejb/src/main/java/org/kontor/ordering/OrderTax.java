package org.kontor.ordering;

import java.time.Instant;
import java.time.LocalDate;
import org.kontor.market.TaxRounding;
import org.kontor.shared.Rate;
import org.kontor.shared.TaxTreatment;
import org.kontor.shared.VatId;

/**
 * Whose tax an order bears and why, as it was decided when it was placed; with the proof that the buyer's VAT id was
 * checked. For a consumer all about a VAT id is null.
 *
 * @param country whose tax it is; for an exempt order, where the goods go
 * @param reason  a word of {@code tax}, such as EU_BUSINESS
 * @param rounding  where the tax of this order was rounded, whatever the market does by now
 * @param territory the part of the country whose own rules decided, or null
 * @param exemption the certificate that the buyer had, in force or not, as {@code reason} tells; or null
 * @param homeRate  what one unit of the home currency was worth in that of the order; null where that is the same
 */
public record OrderTax(TaxTreatment treatment, String country, String reason, VatId vatId, String verdict,
                       String consultation, Instant checkedAt, String answer, TaxRounding rounding, String territory,
                       Exemption exemption, Rate homeRate) {

    /** What stands on the certificate; first and last day belong to it. */
    public record Exemption(String number, LocalDate from, LocalDate to) {
    }

    public OrderTax {
        if (treatment == TaxTreatment.REVERSE_CHARGE && (vatId == null || checkedAt == null)) {
            throw new IllegalArgumentException("reverse charge needs a VAT id and the proof that it was checked");
        }
        if (treatment == TaxTreatment.EXEMPT && exemption == null) {
            throw new IllegalArgumentException("an exemption needs its certificate");
        }
    }

    /** The tax of a country, without a VAT id, rounded once. */
    public static OrderTax of(TaxTreatment treatment, String country, String reason) {
        return new OrderTax(treatment, country, reason, null, null, null, null, null, TaxRounding.DOCUMENT,
                null, null, null);
    }

    /** The code of the country, or of the part of it that has its own rules, for people to read its name. */
    public String place() {
        return territory == null ? country : territory;
    }
}
