package org.kontor.customer.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kontor.shared.Address;
import org.kontor.web.Texts;

/** CHK-06: what an address asks for follows its country. */
class AddressFormTest {

    private static AddressForm typed(String postcode, String region, String country) {
        var form = AddressForm.of(null, country);
        form.setName("Ann Sample");
        form.setStreet("Main St 1");
        form.setExtra("Apt 4");
        form.setCity("Town");
        form.setPostcode(postcode);
        form.setRegion(region);
        return form;
    }

    private static String fault(AddressForm form, String field) {
        var fault = form.faults("").get(field);
        return Texts.INSTANCE.of(fault.key(), fault.arguments());
    }

    @Test
    void asksForWhatTheCountryNeeds() {
        assertEquals(Set.of("postcode", "region"), typed(null, " ", "US").faults("").keySet());
        assertEquals(Set.of("bill-postcode"), typed("", null, "DE").faults("bill-").keySet());
        assertEquals(Set.of(), typed(null, null, "IE").faults("").keySet());
        assertEquals(Set.of("region"), typed(null, null, "HK").faults("").keySet());
        assertEquals(Set.of("name", "street", "postcode", "city"), AddressForm.of(null, "DE").faults("").keySet());
    }

    @Test
    void saysItInTheWordsOfTheCountryWithAnExample() {
        assertEquals("Enter the postcode, such as 10115.", fault(typed("", null, "DE"), "postcode"));
        assertEquals("Enter the ZIP code, such as 95014.", fault(typed("", "CA", "US"), "postcode"));
        assertEquals("This does not fit Netherlands: the postcode there looks like 1234 AB.",
                fault(typed("10119", null, "NL"), "postcode"));
        assertEquals("This does not fit Ireland: the Eircode there looks like A65 F4E2.",
                fault(typed("10119", null, "IE"), "postcode"));
        assertEquals("State is missing. Letters and parcels need it there.", fault(typed("95014", "", "US"), "region"));
    }

    @Test
    void losesNothingWhenTheCountryChangesAndUsesOnlyWhatItHas() {
        var form = typed("95014", "CA", "US");
        assertEquals(new Address("Ann Sample", null, "Main St 1", "Apt 4", "95014", "Town", "CA", "US"), form.address());

        form.setCountry("DE");
        assertNull(form.address().region());
        form.setCountry("HK");
        assertNull(form.address().postcode());

        form.setCountry("US");
        assertEquals("CA", form.address().region());
        assertEquals("95014", form.address().postcode());
        assertEquals(form.typed().toList(), AddressForm.of(form.address(), "DE").typed().toList());
    }

    @Test
    void namesFieldsAndTheirOrderByTheCountry() {
        var form = AddressForm.of(null, "US");
        assertEquals("ZIP code", form.getWords().postcode());
        assertEquals("State", form.getWords().region());
        assertFalse(form.getWords().isRegionOptional());
        assertEquals("town town-last", form.getWords().styleClass());
        form.setCountry("DE");
        assertEquals("town town-whole", form.getWords().styleClass());
        form.setCountry("AE");
        assertEquals("town town-codeless", form.getWords().styleClass());
        var json = new AddressWordsPage().json(List.of("DE", "CA"));
        assertTrue(json.contains("\"CA\":{\"town\":\"town town-last\",\"postcode\":\"Postal code\",\"city\":\"Town\","
                + "\"region\":\"Province\",\"freePostcode\":false,\"freeRegion\":false}"), json);
    }

    @Test
    void hasWordsForEveryCountry() {
        for (var country : Locale.getISOCountries()) {
            var words = AddressWords.of(country);
            assertFalse((words.postcode() + words.postcodeInText() + words.city() + words.region()).contains("customer."),
                    country);
        }
    }
}
