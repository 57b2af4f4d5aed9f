package org.kontor.customer.photon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kontor.customer.AddressSuggestion;
import org.kontor.shared.line.OtherEnd;

/** CHK-06: the adapter against answers in the shape of the service over real HTTP; doubt and silence suggest nothing. */
class PhotonAddressSourceTest {

    private static final String BERLIN = "\"postcode\":\"10119\",\"city\":\"Berlin\",\"countrycode\":\"DE\"";
    private static final String HOUSE = "\"type\":\"house\",\"street\":\"Torstraße\",\"housenumber\":\"14\"," + BERLIN;
    private static final String STREET = "\"type\":\"street\",\"name\":\"Torstraße\"," + BERLIN;

    private final OtherEnd photon = new OtherEnd("Accept-Language");

    @BeforeEach
    void knowsAHouse() {
        photon.answers(answer(HOUSE));
    }

    @AfterEach
    void close() {
        photon.close();
    }

    private static String answer(String... properties) {
        return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", List.of(properties).stream()
                .map(one -> "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[13.4,52.53]},"
                        + "\"properties\":{\"osm_type\":\"N\",\"osm_id\":1," + one + "}}").toList()) + "]}";
    }

    private PhotonAddressSource source() {
        return new PhotonAddressSource(new PhotonSettings(photon.address() + "/p/"));
    }

    private List<AddressSuggestion> suggest(String typed) {
        return source().suggest(typed, "DE", 2);
    }

    private static AddressSuggestion berlin(String street) {
        return new AddressSuggestion(street, "10119", "Berlin");
    }

    @Test
    void asksForHousesAndStreetsOfTheCountryInTheWordsOfThePlace() {
        assertTrue(source().isThere());
        assertEquals(List.of(berlin("Torstraße 14")), suggest("Torstraße 14"));
        assertEquals(List.of("GET /p/api?q=Torstra%C3%9Fe+14&limit=4&countrycode=DE&layer=house&layer=street null"),
                photon.requests());
    }

    @Test
    void writesTheHouseNumberWhereTheCountryHasIt() {
        photon.answers(answer("\"type\":\"house\",\"street\":\"Rue Monge\",\"housenumber\":\"12\",\"postcode\":\"75005\","
                + "\"city\":\"Paris\",\"countrycode\":\"FR\""));

        assertEquals(List.of(new AddressSuggestion("12 Rue Monge", "75005", "Paris")),
                source().suggest("12 rue mon", "FR", 5));
    }

    @Test
    void keepsTheNumberThatWasTypedWithAStreetWhoseHousesAreNotKnown() {
        photon.answers(answer(STREET));

        assertEquals(List.of(berlin("Torstraße 14b")), suggest("torstr 14b"));
        assertEquals(List.of(berlin("Torstraße")), suggest("torstr"));
        photon.answers(answer(STREET.replace("Torstraße", "Straße des 17. Juni")));
        assertEquals(List.of(berlin("Straße des 17. Juni")), suggest("Straße des 17"));
    }

    @Test
    void leavesOutWhatIsElsewhereIncompleteOrSaidAlready() {
        photon.answers(answer(HOUSE.replace("DE", "AT"), HOUSE.replace("\"city\":\"Berlin\",", ""),
                HOUSE.replace("\"street\":\"Torstraße\",", ""), BERLIN, HOUSE, HOUSE, STREET));

        assertEquals(List.of(berlin("Torstraße 14"), berlin("Torstraße")), suggest("Torstraße"));
    }

    @Test
    void takesNoMoreThanAreWanted() {
        photon.answers(answer(HOUSE, STREET, HOUSE.replace("14", "16")));

        assertEquals(List.of(berlin("Torstraße 14"), berlin("Torstraße")), suggest("Torstraße"));
    }

    @Test
    void takesNoPostcodeThatTheCountryDoesNotHave() {
        photon.answers(answer(HOUSE.replace("10119", "10119;10178"), STREET.replace("\"postcode\":\"10119\",", "")));

        assertEquals(List.of(new AddressSuggestion("Torstraße 14", null, "Berlin"),
                new AddressSuggestion("Torstraße", null, "Berlin")), suggest("Torstraße"));
    }

    @ParameterizedTest
    @CsvSource({"503,gone", "429,too many", "400,{\"message\":\"unknown query parameter\"}", "200,<html>", "200,{}",
        "200,{\"features\":[{}]}", "200,{\"features\":[7]}", "302,elsewhere", "0,silence"})
    void suggestsNothingForWhatIsNoAnswer(int code, String said) {
        photon.answers(code, said);

        assertEquals(List.of(), suggest("Torstraße"));
    }

    @Test
    void outlivesAServiceThatIsNotThere() {
        photon.close();

        assertEquals(List.of(), suggest("Torstraße"));
    }

    @Test
    void leavesAServiceAloneThatIsSilentSoThatNobodyWaitsForIt() {
        photon.answers(503, "gone");
        var source = source();
        IntStream.range(0, 3).forEach(turn -> source.suggest("Torstraße", "DE", 5));
        photon.answers(answer(HOUSE));

        assertEquals(List.of(), source.suggest("Torstraße", "DE", 5));
        assertEquals(3, photon.requests().size());
    }

    @Test
    void asksNobodyWhereNoServiceIsSet() {
        var off = new PhotonAddressSource(new PhotonSettings(""));

        assertFalse(off.isThere());
        assertEquals(List.of(), off.suggest("Torstraße", "DE", 5));
        assertEquals(List.of(), photon.requests());
    }
}
