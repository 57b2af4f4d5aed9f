package org.kontor.tax;

import org.kontor.shared.TaxTreatment;

/** Why a supply is taxed as it is: kept with the order and told to customers and staff. */
public enum TaxReason {
    /** It stays in the shop's own country. */
    HOME(TaxTreatment.DOMESTIC),
    /** To a consumer in another member state. */
    EU_CONSUMER(TaxTreatment.DESTINATION),
    /** To another member state by a shop that is below the threshold and stays with its home's tax. */
    EU_BELOW_THRESHOLD(TaxTreatment.DOMESTIC),
    /** To a business in another member state whose VAT id the tax office confirmed. */
    EU_BUSINESS(TaxTreatment.REVERSE_CHARGE),
    /** The tax office does not know the VAT id: taxed as for a consumer. */
    VAT_ID_INVALID(TaxTreatment.DESTINATION),
    /** The tax office could not be asked: taxed as for a consumer until it can. */
    VAT_ID_UNCHECKED(TaxTreatment.DESTINATION),
    /** The VAT id is of the shop's own country or of none in the Union, so nothing is exempt (Art. 138 (1) (b)). */
    VAT_ID_OF_HOME(TaxTreatment.DESTINATION),
    /** It leaves the Union. */
    OUTSIDE_EU(TaxTreatment.EXPORT),
    /** To a part of a member state that lies outside the area of value added tax (Art. 6). */
    SPECIAL_TERRITORY(TaxTreatment.EXPORT),
    /** The buyer, known for sure, holds a certificate that frees from this tax. */
    CERTIFICATE(TaxTreatment.EXEMPT);

    private final TaxTreatment treatment;

    TaxReason(TaxTreatment treatment) {
        this.treatment = treatment;
    }

    TaxTreatment treatment() {
        return treatment;
    }
}
