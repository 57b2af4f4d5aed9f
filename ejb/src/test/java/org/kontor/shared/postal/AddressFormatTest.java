package org.kontor.shared.postal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.kontor.shared.Address;

class AddressFormatTest {

    /** The European Union. */
    static List<String> union() {
        return List.of("AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT",
                "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK");
    }

    static List<String> known() {
        return List.of(Locale.getISOCountries()).stream().filter(code -> AddressFormat.of(code).example() != null)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("union")
    void knowsTheWholeUnion(String country) {
        assertTrue(AddressFormat.of(country).postcode() != null, country);
    }

    @ParameterizedTest
    @MethodSource("known")
    void givesExamplesThatHaveTheFormThatItAsksFor(String country) {
        var format = AddressFormat.of(country);

        assertTrue(format.isPostcode(format.example()), format::example);
        assertTrue(format.example().length() <= 12, format::example);
    }

    @ParameterizedTest
    @MethodSource("known")
    void printsEveryPartOfAWholeAddressOnce(String country) {
        var format = AddressFormat.of(country);
        var text = String.join("\n", AddressFormat.lines(new Address("Name", "Company", "Street", "Floor",
                format.example(), "City", "Region", country)));

        for (var part : List.of("Name", "Company", "Street", "Floor", format.example(), "City")) {
            assertEquals(2, (" " + text + " ").split(Pattern.quote(part)).length, text);
        }
        assertEquals(format.hasRegion(), text.contains("Region"), text);
    }

    @ParameterizedTest
    @CsvSource({"DE,Company|Name|Street|Floor|10115 City", "US,'Name|Company|Street|Floor|City, Region 10115'",
        "GB,Name|Company|Street|Floor|City|10115", "ES,Name|Company|Street|Floor|10115 City|Region",
        "HU,Name|Company|City|Street|Floor|10115", "BR,Company|Name|Street|Floor|City - Region|10115",
        "IT,Name|Company|Street|Floor|10115 City Region", "JP,'Name|Company|Street|Floor|City, Region|10115'",
        "TV,Company|Name|Street|Floor|10115 City|Region"})
    void putsTheLinesInTheOrderOfTheCountry(String country, String lines) {
        var address = new Address("Name", "Company", "Street", "Floor", "10115", "City", "Region", country);

        assertEquals(lines, String.join("|", AddressFormat.lines(address)));
    }

    @Test
    void leavesOutWhatIsNotThereWithTheMarksAroundIt() {
        assertEquals(List.of("Ann Sample", "1 Main St", "Springfield 95014"), AddressFormat.lines(
                new Address("Ann Sample", null, "1 Main St", null, "95014", "Springfield", null, "US")));
        assertEquals(List.of("Ann Sample", "Rua 1", "Salvador", "40301-110"), AddressFormat.lines(
                new Address("Ann Sample", null, "Rua 1", null, "40301-110", "Salvador", null, "BR")));
        assertEquals(List.of("Ann Sample", "1 Quay", "Cork"), AddressFormat.lines(
                new Address("Ann Sample", null, "1 Quay", null, null, "Cork", null, "IE")));
        assertEquals("Cork", AddressFormat.town(new Address("A", null, "1 Quay", null, null, "Cork", null, "IE")));
        assertEquals("10115 Berlin", AddressFormat.town(
                new Address("A", "B", "C", "D", "10115", "Berlin", null, "DE")));
    }

    @ParameterizedTest
    @CsvSource({"IE,'',true", "IE,A65 F4E2,true", "IE,123,false", "DE,'',false", "DE,10115,true", "DE,1011,false",
        "US,95014,true", "US,95014-1234,true", "US,9501,false", "GB,sw1a 1aa,true", "GB,10115,false",
        "CA,H3Z 2Y7,true", "CA,10115,false", "HK,'',true", "TV,anything,true", "DE,١٠١١٥,false"})
    void knowsPostcodesByTheirCountry(String country, String text, boolean right) {
        assertEquals(right, AddressFormat.of(country).isPostcode(text));
    }

    @Test
    void needsARegionWhereThePostDoes() {
        assertTrue(AddressFormat.of("US").needsRegion());
        assertTrue(AddressFormat.of("RO").hasRegion());
        assertFalse(AddressFormat.of("RO").needsRegion());
        assertFalse(AddressFormat.of("DE").hasRegion());
        assertEquals("zip", AddressFormat.of("US").postcodeWord());
        assertTrue(AddressFormat.of("US").isPostcodeLast());
        assertFalse(AddressFormat.of("HK").hasPostcode());
    }

    @ParameterizedTest
    @CsvSource({"DE,Torstraße 14", "NL,Torstraße 14", "GB,14 Torstraße", "FR,14 Torstraße", "US,14 Torstraße",
        "TV,Torstraße 14"})
    void putsTheHouseNumberWhereTheCountryHasIt(String country, String line) {
        assertEquals(line, AddressFormat.of(country).street("Torstraße", "14"));
        assertEquals("Torstraße", AddressFormat.of(country).street("Torstraße", ""));
    }

    @ParameterizedTest
    @CsvSource({"DE,Torstraße 14,14", "DE,Torstraße 14a,14a", "DE,' Torstraße 14 b ',14 b", "DE,'Torstraße 14, Berlin',14",
        "DE,Torstraße 14 Berlin,14", "DE,Straße des 17. Juni 135,135", "PL,Długa 12/3,12/3", "ES,'Calle Goya, 10',10",
        "DE,Torstraße,''", "DE,14,''", "DE,14 Torstraße,''", "GB,14 Acacia Avenue,14", "GB,14a Acacia Avenue,14a",
        "FR,'12, rue Monge',12", "FR,12-14 rue Monge,12-14", "GB,Acacia Avenue 14,''"})
    void findsTheHouseNumberThatIsTyped(String country, String typed, String number) {
        assertEquals(number, AddressFormat.of(country).houseNumber(typed).orElse(""));
    }
}
