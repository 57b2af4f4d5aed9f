package org.kontor.tax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kontor.shared.Email;
import org.kontor.shared.Percentage;
import org.kontor.shared.TaxCategory;
import org.kontor.shared.TaxTreatment;
import org.kontor.shared.VatId;

/** Parts of countries with rules of their own, and buyers with certificates; the shop is German. */
class TaxTerritoriesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 28);
    private static final Email ADA = Email.parse("ada@example.com");
    private static final Map<String, TaxPlace> PLACES = Stream.of(
            new TaxPlace("DE", "DE", TaxZone.EU, "DE"), new TaxPlace("AT", "AT", TaxZone.EU, "AT"),
            new TaxPlace("FR", "FR", TaxZone.EU, "FR"), new TaxPlace("IT", "IT", TaxZone.EU, "IT"),
            new TaxPlace("GB", "GB", TaxZone.OUTSIDE, "GB"), new TaxPlace("XI", "XI", TaxZone.EU, "XI"),
            new TaxPlace("MC", "FR", TaxZone.EU, "FR"), new TaxPlace("JUNGHOLZ", "AT", TaxZone.EU, "JUNGHOLZ"),
            new TaxPlace("HELGOLAND", "DE", TaxZone.OUTSIDE, "HELGOLAND"),
            new TaxPlace("LIVIGNO", "IT", TaxZone.OUTSIDE, "LIVIGNO"),
            new TaxPlace("OVERSEAS", "FR", TaxZone.OUTSIDE, "OVERSEAS"))
            .collect(Collectors.toMap(TaxPlace::code, place -> place));
    private static final List<TaxArea> AREAS = List.of(
            new TaxArea("HELGOLAND", "DE", "27498", "27498", null), new TaxArea("JUNGHOLZ", "AT", "6991", "6993", null),
            new TaxArea("LIVIGNO", "IT", "23030", "23030", "Livigno"),
            new TaxArea("OVERSEAS", "FR", "971", "978", null), new TaxArea("XI", "GB", "BT", "BT", null));

    private final TaxTable table = new TaxTable(rates("DE 19", "AT 20", "JUNGHOLZ 19", "FR 20", "IT 22", "XI 20"),
            PLACES, AREAS);

    private static List<RatePeriod> rates(String... rates) {
        return Arrays.stream(rates).map(rate -> rate.split(" "))
                .flatMap(rate -> Stream.of(TaxCategory.STANDARD, TaxCategory.REDUCED)
                .map(category -> new RatePeriod(rate[0], category, Percentage.parse(rate[1]),
                        LocalDate.of(2021, 1, 1), null))).toList();
    }

    private TaxDecision decide(String from, TaxDestination to, VatId buyer, Certificate... certificates) {
        var proof = buyer == null ? null : new VatProof(buyer, VatVerdict.VALID, null, null, "{}");
        return table.decide(new Supply(from, to, true, DAY, buyer, proof, List.of(certificates)));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            DE, 27498,    Helgoland, EXPORT,      SPECIAL_TERRITORY, DE, HELGOLAND, 0
            DE, 27499,    Neuwerk,   DOMESTIC,    HOME,              DE, -,         19
            AT, 6992,     Hirschegg, DESTINATION, EU_CONSUMER,       AT, JUNGHOLZ,  19
            AT, 6994,     Warth,     DESTINATION, EU_CONSUMER,       AT, -,         20
            IT, 23030,    livigno SO, EXPORT,      SPECIAL_TERRITORY, IT, LIVIGNO,   0
            IT, 23030,    Valdisotto, DESTINATION, EU_CONSUMER,      IT, -,         22
            FR, 97400,    Saint-Denis, EXPORT,    SPECIAL_TERRITORY, FR, OVERSEAS,  0
            FR, 98000,    Monaco,    DESTINATION, EU_CONSUMER,       FR, -,         20
            MC, 98000,    Monaco,    DESTINATION, EU_CONSUMER,       FR, MC,        20
            GB, bt1 1AA,  Belfast,   DESTINATION, EU_CONSUMER,       XI, -,         20
            GB, SW1A 1AA, London,    EXPORT,      OUTSIDE_EU,        GB, -,         0
            """)
    void decidesByPostcodeAndByTownWherePostcodesAreShared(String country, String postcode, String town,
            TaxTreatment treatment, TaxReason reason, String taxing, String territory, String percentage) {
        var decision = decide("DE", new TaxDestination(country, postcode, town), null);

        assertEquals(treatment, decision.treatment());
        assertEquals(reason, decision.reason());
        assertEquals(taxing, decision.country());
        assertEquals(territory, decision.territory());
        assertEquals(Percentage.parse(percentage), decision.rates().get(TaxCategory.STANDARD));
    }

    @Test
    void sendsHomeAtTheOwnRateOfATerritory() {
        var decision = decide("AT", new TaxDestination("AT", "6991", "Riezlern"), null);

        assertEquals(TaxReason.HOME, decision.reason());
        assertEquals(Percentage.parse("19"), decision.rates().get(TaxCategory.STANDARD));
        assertEquals(Percentage.parse("20"), decision.home().get(TaxCategory.STANDARD));
    }

    @Test
    void suppliesABusinessInNorthernIrelandAsInAMemberState() {
        var buyer = new VatId("XI123456789");

        var belfast = new TaxDestination("GB", "BT1 1AA", "Belfast");

        assertEquals(TaxReason.EU_BUSINESS, decide("DE", belfast, buyer).reason());
        assertEquals(TaxReason.OUTSIDE_EU, decide("DE", new TaxDestination("GB", "M1 1AE", "Leeds"), buyer).reason());
        assertEquals(TaxReason.VAT_ID_OF_HOME, decide("DE", belfast, new VatId("GB123456789")).reason());
    }

    @Test
    void tax05FreesAKnownBuyerFromTheTaxOfTheCountryOfTheCertificateOnly() {
        var german = certificate(1, "DE", DAY, DAY, null);

        var home = decide("DE", TaxDestination.of("DE"), null, german);
        assertEquals(TaxReason.CERTIFICATE, home.reason());
        assertEquals(TaxTreatment.EXEMPT, home.treatment());
        assertEquals(german, home.certificate());
        assertTrue(home.rates().values().stream().allMatch(Percentage::isZero));
        var abroad = decide("DE", TaxDestination.of("AT"), null, german);
        assertEquals(TaxReason.EU_CONSUMER, abroad.reason());
        assertNull(abroad.certificate());
        assertEquals(TaxReason.OUTSIDE_EU, decide("DE", TaxDestination.of("GB"), null, german).reason());
    }

    @Test
    void tax05ChargesTaxAgainOnceACertificateHasEndedAndTellsWhichOne() {
        var ended = certificate(1, "DE", DAY.minusDays(9), DAY.minusDays(1), null);
        var revoked = certificate(2, "DE", DAY.minusDays(9), DAY.plusDays(9), DAY);
        var later = certificate(3, "DE", DAY.plusDays(1), DAY.plusDays(9), null);

        for (var each : List.of(ended, revoked, later)) {
            var decision = decide("DE", TaxDestination.of("DE"), null, each);
            assertEquals(TaxReason.HOME, decision.reason());
            assertEquals(Percentage.parse("19"), decision.rates().get(TaxCategory.STANDARD));
            assertTrue(decision.isLapsed());
            assertEquals(each, decision.certificate());
        }
        assertEquals(List.of(CertificateState.EXPIRED, CertificateState.REVOKED, CertificateState.NOT_YET),
                Stream.of(ended, revoked, later).map(each -> each.state(DAY)).toList());
        var valid = certificate(4, "DE", DAY, DAY, null);
        assertFalse(decide("DE", TaxDestination.of("DE"), null, ended, valid).isLapsed());
    }

    private static Certificate certificate(long id, String country, LocalDate from, LocalDate to, LocalDate revoked) {
        return new Certificate(id, ADA, country, "EX-" + id, from, to, null, revoked, revoked == null ? null : "why");
    }
}
