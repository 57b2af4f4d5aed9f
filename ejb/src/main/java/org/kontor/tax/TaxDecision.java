package org.kontor.tax;

import java.util.Map;
import org.kontor.shared.Percentage;
import org.kontor.shared.TaxCategory;
import org.kontor.shared.TaxTreatment;

/**
 * Which tax falls on a supply, and why.
 *
 * @param country     whose tax it is; for what is exempt, where the goods go
 * @param rates       the percentages of the categories that have one, the general one among them; zero for what is exempt
 * @param home        the percentages that list prices include: those of the seller's own country, or of the market's
 * @param proof       what was known of the buyer's VAT id; null when it did not matter
 * @param territory   the part of the country whose own rules decided, such as HELGOLAND; null where there are none
 * @param isUnchecked whether tax is charged, and might not be: nobody has answered about the buyer's VAT id
 * @param certificate the buyer's exemption certificate of that country, which frees only if the reason says so; or null
 */
public record TaxDecision(TaxTreatment treatment, TaxReason reason, String country,
                          Map<TaxCategory, Percentage> rates, Map<TaxCategory, Percentage> home, VatProof proof,
                          boolean isUnchecked, String territory, Certificate certificate) {

    private static final Map<TaxCategory, Percentage> NONE = Map.of(TaxCategory.STANDARD, Percentage.ZERO);

    public TaxDecision {
        rates = Map.copyOf(rates);
        home = Map.copyOf(home);
    }

    /**
     * What a reason comes to: the rates of the country that taxes it, or none.
     *
     * @param taxing the rates of the country whose tax it would be
     */
    public static TaxDecision of(TaxReason reason, String country, Map<TaxCategory, Percentage> taxing,
            Map<TaxCategory, Percentage> home) {
        return of(reason, country, taxing, home, null);
    }

    static TaxDecision of(TaxReason reason, String country, Map<TaxCategory, Percentage> taxing,
            Map<TaxCategory, Percentage> home, VatProof proof) {
        return new TaxDecision(reason.treatment(), reason, country,
                reason.treatment().isTaxed() ? taxing : NONE, home, proof, false, null, null);
    }

    TaxDecision in(String part) {
        return new TaxDecision(treatment, reason, country, rates, home, proof, isUnchecked, part, certificate);
    }

    TaxDecision included(Map<TaxCategory, Percentage> inPrices) {
        return new TaxDecision(treatment, reason, country, rates, inPrices, proof, isUnchecked, territory, certificate);
    }

    TaxDecision with(Certificate held) {
        return new TaxDecision(treatment, reason, country, rates, home, proof, isUnchecked, territory, held);
    }

    TaxDecision unchecked(boolean nobodyAnswered) {
        return new TaxDecision(treatment, reason, country, rates, home, proof, nobodyAnswered, territory, certificate);
    }

    /** Whether the buyer has a certificate that no longer, or not yet, frees from this tax. */
    public boolean isLapsed() {
        return certificate != null && reason != TaxReason.CERTIFICATE;
    }

    /** The code of the country, or of the part of it that has its own rules, for people to read its name. */
    public String place() {
        return territory == null ? country : territory;
    }
}
