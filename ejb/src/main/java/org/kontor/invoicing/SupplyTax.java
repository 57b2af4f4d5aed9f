package org.kontor.invoicing;

import org.kontor.shared.Percentage;
import org.kontor.shared.TaxTreatment;

/**
 * Whose tax a document charges, or why it charges none.
 *
 * @param country     the country whose tax it is; of an exempt supply, where the goods went
 * @param territory   the part of that country whose own rules decided; or null
 * @param certificate the number of the certificate that freed the buyer; null for every other treatment
 * @param home        the tax in the home currency; null in a document of that, and where no tax is charged
 */
public record SupplyTax(TaxTreatment treatment, String country, String territory, String certificate, HomeTax home) {

    public SupplyTax(TaxTreatment treatment, String country) {
        this(treatment, country, null, null, null);
    }

    /** A document in the home currency. */
    public SupplyTax(TaxTreatment treatment, String country, String territory, String certificate) {
        this(treatment, country, territory, certificate, null);
    }

    SupplyTax with(HomeTax inHome) {
        return new SupplyTax(treatment, country, territory, certificate, inHome);
    }

    /** The code of UNCL 5305 that EN 16931 wants (BT-118, BT-151). */
    String categoryCode(Percentage percentage) {
        return switch (treatment) {
            case DOMESTIC, DESTINATION -> percentage.isZero() ? "Z" : "S";
            case REVERSE_CHARGE -> "K";
            case EXPORT -> "G";
            case EXEMPT -> "E";
        };
    }

    /** The code of the exemption (BT-121, code list VATEX); null where tax is charged, and where words must do. */
    String exemptionCode() {
        return switch (treatment) {
            case DOMESTIC, DESTINATION, EXEMPT -> null;
            case REVERSE_CHARGE -> "VATEX-EU-IC";
            case EXPORT -> "VATEX-EU-G";
        };
    }

    /** The reason of the exemption in words (BT-120); null where tax is charged. */
    String exemption(DocumentWords words) {
        return switch (treatment) {
            case DOMESTIC, DESTINATION -> null;
            case REVERSE_CHARGE -> words.say("exempt.REVERSE_CHARGE");
            case EXPORT -> words.say(territory == null ? "exempt.EXPORT" : "exempt.SPECIAL_TERRITORY");
            case EXEMPT -> words.say("exempt.EXEMPT", words.countryName(country), certificate);
        };
    }
}
