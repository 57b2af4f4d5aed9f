package org.kontor.invoicing;

import org.kontor.shared.Percentage;
import org.kontor.shared.TaxTreatment;

/**
 * Whose tax a document charges, or why it charges none.
 *
 * @param country the country whose tax it is; of an exempt supply, where the goods went
 */
public record SupplyTax(TaxTreatment treatment, String country) {

    /** The code of UNCL 5305 that EN 16931 wants (BT-118, BT-151). */
    String categoryCode(Percentage percentage) {
        return switch (treatment) {
            case DOMESTIC, DESTINATION -> percentage.isZero() ? "Z" : "S";
            case REVERSE_CHARGE -> "K";
            case EXPORT -> "G";
        };
    }

    /** The code of the exemption (BT-121, code list VATEX); null where tax is charged. */
    String exemptionCode() {
        return switch (treatment) {
            case DOMESTIC, DESTINATION -> null;
            case REVERSE_CHARGE -> "VATEX-EU-IC";
            case EXPORT -> "VATEX-EU-G";
        };
    }
}
