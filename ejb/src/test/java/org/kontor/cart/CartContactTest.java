package org.kontor.cart;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kontor.customer.AddressRules;
import org.kontor.market.Market;
import org.kontor.market.TaxRounding;
import org.kontor.shared.Address;
import org.kontor.shared.Email;

class CartContactTest {

    private static final Market GERMANY =
            new Market("de", "Germany", "EUR", ZoneId.of("Europe/Berlin"), Locale.GERMANY, "DE", "DE", true, true,
                    TaxRounding.DOCUMENT, true, true, true, null, null, List.of("DE", "NL", "SE", "PL", "FR"));

    @Test
    void takesAGermanAddress() {
        assertDoesNotThrow(() -> check(address("10115", "DE"), null));
    }

    @Test
    void refusesACountryThatIsNotServed() {
        assertEquals("cart.refused.country", refusal(address("00184", "IT"), null));
    }

    @Test
    void refusesAPostcodeThatIsNone() {
        assertEquals("cart.refused.postcode", refusal(address("1011", "DE"), null));
        assertEquals("cart.refused.postcode", refusal(address("D-10115", "DE"), null));
        assertEquals("cart.refused.postcode", refusal(address("١٠١١٥", "DE"), null));
    }

    @ParameterizedTest
    @CsvSource({"1012 AB,NL,true", "1012AB,NL,true", "10120,NL,false", "111 22,SE,true", "00-950,PL,true",
        "00950,PL,false", "75001,FR,true", "97400,FR,true", "9740,FR,false", "98000,FR,true"})
    void knowsPostcodesByTheirCountry(String postcode, String country, boolean right) {
        assertEquals(right, AddressRules.isPostcode(postcode, country));
    }

    @Test
    void takesABillFromElsewhere() {
        assertDoesNotThrow(() -> check(address("10115", "DE"), address("SW1A 1AA", "GB")));
    }

    @Test
    void refusesAnAddressWithoutTheStateThatItsCountryNeeds() {
        assertEquals("cart.refused.region", refusal(address("10115", "DE"), address("95014", "US")));
        assertDoesNotThrow(() -> check(address("10115", "DE"),
                new Address("Ann Sample", null, "1 Main St", null, "95014", "Cupertino", "CA", "US")));
        assertDoesNotThrow(() -> check(address("10115", "DE"), address(null, "IE")));
        assertEquals("cart.refused.postcode", refusal(address(null, "DE"), null));
    }

    @Test
    void refusesTextThatNoLabelHolds() {
        var endless = new Address("A".repeat(161), null, "Street 1", null, "10115", "Berlin", "DE");
        assertEquals("cart.refused.address", refusal(endless, null));
        assertEquals("cart.refused.address", refusal(address("10115", "DE"), address("1", "Germany")));
    }

    private static String refusal(Address shipTo, Address billTo) {
        return assertThrows(CartRefused.class, () -> check(shipTo, billTo)).messageKey();
    }

    private static void check(Address shipTo, Address billTo) {
        new CartContact(new Email("ann@example.org"), null, shipTo, billTo).requireReachable(GERMANY, Optional.empty());
    }

    private static Address address(String postcode, String country) {
        return new Address("Ann Sample", null, "Street 1", null, postcode, "Berlin", country);
    }
}
