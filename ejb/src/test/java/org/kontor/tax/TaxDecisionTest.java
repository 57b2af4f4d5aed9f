package org.kontor.tax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kontor.shared.NotFound;
import org.kontor.shared.Percentage;
import org.kontor.shared.TaxCategory;
import org.kontor.shared.TaxTreatment;
import org.kontor.shared.VatId;

@DisplayName("R-29, TAX-04: who buys, where it goes, and what VIES says, as one table; the shop is German")
class TaxDecisionTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 28);

    private final TaxTable table = new TaxTable(List.of(rate("DE", TaxCategory.STANDARD, "19"),
            rate("DE", TaxCategory.REDUCED, "7"), rate("FR", TaxCategory.STANDARD, "20"),
            rate("FR", TaxCategory.REDUCED, "5.5"), rate("NL", TaxCategory.STANDARD, "21"),
            rate("NL", TaxCategory.REDUCED, "9")),
            Stream.of(place("DE", TaxZone.EU), place("FR", TaxZone.EU), place("NL", TaxZone.EU),
            place("CH", TaxZone.OUTSIDE), place("GB", TaxZone.OUTSIDE))
            .collect(Collectors.toMap(TaxPlace::code, place -> place)), List.of());

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            DE, -,              -,           DOMESTIC,       HOME,               DE, 19
            DE, FR40303265045,  VALID,       DOMESTIC,       HOME,               DE, 19
            DE, DE136695976,    VALID,       DOMESTIC,       HOME,               DE, 19
            FR, -,              -,           DESTINATION,    EU_CONSUMER,        FR, 20
            FR, FR40303265045,  VALID,       REVERSE_CHARGE, EU_BUSINESS,        FR, 0
            FR, NL123456789B13, VALID,       REVERSE_CHARGE, EU_BUSINESS,        FR, 0
            FR, FR40303265045,  INVALID,     DESTINATION,    VAT_ID_INVALID,     FR, 20
            FR, FR40303265045,  UNAVAILABLE, DESTINATION,    VAT_ID_UNCHECKED,   FR, 20
            FR, FR40303265045,  -,           DESTINATION,    VAT_ID_UNCHECKED,   FR, 20
            FR, DE136695976,    VALID,       DESTINATION,    VAT_ID_OF_HOME,     FR, 20
            FR, GB123456789,    VALID,       DESTINATION,    VAT_ID_OF_HOME,     FR, 20
            CH, -,              -,           EXPORT,         OUTSIDE_EU,         CH, 0
            CH, FR40303265045,  VALID,       EXPORT,         OUTSIDE_EU,         CH, 0
            """)
    void r29FollowsTheDestinationAndTheConfirmedBuyer(String to, String vatId, VatVerdict verdict, TaxTreatment treatment,
            TaxReason reason, String country, String percentage) {
        var buyer = vatId == null ? null : new VatId(vatId);
        var decision = table.decide(supply(to, true, buyer, proof(buyer, verdict)));

        assertEquals(treatment, decision.treatment());
        assertEquals(reason, decision.reason());
        assertEquals(country, decision.country());
        assertEquals(Percentage.parse(percentage), decision.rates().get(TaxCategory.STANDARD));
        assertEquals(Percentage.parse("19"), decision.home().get(TaxCategory.STANDARD));
    }

    @Test
    void staysWithTheHomeTaxBelowTheThresholdOfTheOneStopShop() {
        var consumer = table.decide(supply("FR", false, null, null));
        var buyer = new VatId("FR40303265045");
        var business = table.decide(supply("FR", false, buyer, proof(buyer, VatVerdict.VALID)));

        assertEquals(TaxReason.EU_BELOW_THRESHOLD, consumer.reason());
        assertEquals(Percentage.parse("19"), consumer.rates().get(TaxCategory.STANDARD));
        assertEquals("DE", consumer.country());
        assertEquals(TaxTreatment.REVERSE_CHARGE, business.treatment());
    }

    @Test
    void tax04HasAVatIdCheckedWhereverItDecidesAndNobodyHasAnswered() {
        var buyer = new VatId("FR40303265045");
        for (var oss : new boolean[] {true, false}) {
            assertTrue(table.decide(supply("FR", oss, buyer, null)).isUnchecked());
            assertTrue(table.decide(supply("FR", oss, buyer, proof(buyer, VatVerdict.UNAVAILABLE))).isUnchecked());
            assertFalse(table.decide(supply("FR", oss, buyer, proof(buyer, VatVerdict.VALID))).isUnchecked());
            assertFalse(table.decide(supply("FR", oss, buyer, proof(buyer, VatVerdict.INVALID))).isUnchecked());
            assertFalse(table.decide(supply("FR", oss, null, null)).isUnchecked());
        }
        assertFalse(table.decide(supply("DE", true, buyer, null)).isUnchecked());
        assertFalse(table.decide(supply("CH", true, buyer, null)).isUnchecked());
    }

    @Test
    void keepsTheProofOnlyWhereItDecidedSomething() {
        var buyer = new VatId("FR40303265045");
        var proof = proof(buyer, VatVerdict.VALID);

        assertEquals(proof, table.decide(supply("FR", true, buyer, proof)).proof());
        assertNull(table.decide(supply("CH", true, buyer, proof)).proof());
        assertNull(table.decide(supply("DE", true, buyer, proof)).proof());
    }

    @Test
    void refusesACountryThatNobodyKnowsTheRulesOf() {
        assertThrows(NotFound.class, () -> table.decide(supply("US", true, null, null)));
    }

    @Test
    void neverChargesNothingWithoutAConfirmedBuyerInTheUnion() {
        for (var verdict : VatVerdict.values()) {
            var buyer = new VatId("NL123456789B13");
            var decision = table.decide(supply("NL", true, buyer, proof(buyer, verdict)));
            assertEquals(verdict == VatVerdict.VALID, decision.rates().get(TaxCategory.STANDARD).isZero());
            assertTrue(decision.treatment().isTaxed() || verdict == VatVerdict.VALID);
        }
    }

    private static Supply supply(String to, boolean oss, VatId buyer, VatProof proof) {
        return new Supply("DE", TaxDestination.of(to), oss, DAY, buyer, proof, List.of());
    }

    private static TaxPlace place(String country, TaxZone zone) {
        return new TaxPlace(country, country, zone, country);
    }

    private static VatProof proof(VatId buyer, VatVerdict verdict) {
        return verdict == null ? null
                : new VatProof(buyer, verdict, "WAPIAAAA1", Instant.parse("2026-11-28T10:00:00Z"), "{}");
    }

    private static RatePeriod rate(String country, TaxCategory category, String percentage) {
        return new RatePeriod(country, category, Percentage.parse(percentage), LocalDate.of(2021, 1, 1), null);
    }
}
