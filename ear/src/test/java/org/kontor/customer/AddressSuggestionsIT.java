package org.kontor.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kontor.it.BrowserlessVisitor;
import org.kontor.it.OtherAddress;
import org.kontor.it.Outside;

/** CHK-06: whole addresses for the beginning of a street: which are found, and all the ways of finding none. */
class AddressSuggestionsIT extends Outside {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final int PER_MINUTE = 60;

    private final BrowserlessVisitor visitor = new BrowserlessVisitor();

    @AfterEach
    void thePhotonOfTheSandboxBehavesAgain() {
        for (var fault : new String[] {"photon_down", "photon_timeout"}) {
            send(HttpRequest.newBuilder(URI.create(sandbox() + "/sandbox/faults/" + fault)).DELETE().build());
        }
    }

    private String suggest(String street, String country) {
        var answer = visitor.post("/api/addresses", Map.of("street", street, "country", country));
        assertEquals(200, answer.statusCode());
        return answer.body();
    }

    private static void fault(String name, String value, String street) {
        assertEquals(200, send(HttpRequest.newBuilder(URI.create(sandbox() + "/sandbox/faults"))
                .header("Content-Type", "application/json").POST(BodyPublishers.ofString("""
                        {"fault":"%s","calls":1,"value":"%s","path":"%s"}""".formatted(name, value, street))).build())
                .statusCode());
    }

    @Test
    void offersAWholeAddressInTheWordsAndTheOrderOfItsCountry() {
        assertEquals("""
                [{"group":"found","label":"Torstraße 14","note":"10119 Berlin","street":"Torstraße 14",\
                "postcode":"10119","city":"Berlin"}]""", suggest("torstr 14", "DE"));
        assertTrue(suggest("12 rue mon", "FR").contains("\"label\":\"12 Rue Monge\",\"note\":\"75005 Paris\""));
        assertTrue(suggest("Torstraße 99b", "DE").contains("\"street\":\"Torstraße 99b\""), "no house is like no street");
    }

    @Test
    void offersAddressesOfTheChosenCountryAlone() {
        assertEquals("[]", suggest("torstr", "AT"));
        assertEquals("[]", suggest("torstr", "XX"));
        assertEquals("[]", suggest("torstr", "DE&countrycode=AT"));
        assertEquals("[]", suggest("torstr", ""));
    }

    @Test
    void offersNothingForALetterOrTwoOrFarTooMany() {
        assertEquals("[]", suggest("to", "DE"));
        assertEquals("[]", suggest("  to  ", "DE"));
        assertEquals("[]", suggest("t".repeat(161), "DE"));
        assertEquals("[]", visitor.post("/api/addresses", Map.of()).body());
    }

    @ParameterizedTest
    @CsvSource({"photon_down,''", "photon_timeout,4"})
    void offersNothingWhileTheServiceIsSilentAndAgainWhenItSpeaks(String fault, String value) {
        fault(fault, value, "leopoldstr 13");

        assertEquals("[]", suggest("leopoldstr 13", "DE"));
        assertTrue(suggest("leopoldstr 13", "DE").contains("80802"));
    }

    @Test
    @DisplayName("what is typed is in no address that a log may keep, no cache keeps the answer, and no other site asks")
    void isAskedByThePagesOfTheShopAloneAndLeavesNoTrace() throws IOException {
        assertEquals(405, get(shop() + "/api/addresses?street=torstr&country=DE").statusCode());
        assertEquals("no-store", visitor.post("/api/addresses", Map.of("street", "tor", "country", "DE")).headers()
                .firstValue("Cache-Control").orElse(""));
        assertEquals(403, new OtherAddress("127.0.0.54").post("/api/addresses", "Origin", "https://elsewhere.example",
                "street=torstr&country=DE"));
    }

    @Test
    void isPatientWithWhoeverTypesAndNotWithWhoeverCollects() throws IOException {
        var collector = new OtherAddress("127.0.0.55");
        for (var turn = 0; turn < PER_MINUTE; turn++) {
            assertEquals(200, collector.post("/api/addresses", "Content-Type", FORM, "street=to&country=DE"));
        }

        assertEquals(429, collector.post("/api/addresses", "Content-Type", FORM, "street=torstr&country=DE"));
        assertTrue(suggest("torstr", "DE").contains("Berlin"), "others are not slowed down");
    }

    @Test
    void areOfferedInTheCheckoutAndTheAddressBookAndNotForAddressesThatStaffTypeForOthers() {
        visitor.customer(account());
        visitor.post("/cart/items", Map.of("sku", product(5000, 9).replaceFirst("/p/", "").toUpperCase(Locale.ROOT),
                "quantity", "1"));
        for (var page : new String[] {"/account/addresses/new", "/checkout"}) {
            assertEquals("Addresses © OpenStreetMap", Jsoup.parse(visitor.get(page).body()).select("#street")
                    .attr("data-found"), page);
        }
        assertEquals(1, Jsoup.parse(visitor.get("/checkout").body()).select("#bill-street[data-found]").size());
        var field = Jsoup.parse(visitor.get("/checkout").body());
        assertEquals(2, field.select("[data-found]").size(), "streets and nothing else");

        var staff = BrowserlessVisitor.staff(staff("orders"));
        var draft = CheckoutSteps.location(staff.post("/admin/drafts/new", Map.of()));
        var typed = Jsoup.parse(staff.get(draft).body());
        assertEquals(1, typed.select("#street").size(), draft);
        assertEquals(0, typed.select("[data-found]").size());
    }
}
