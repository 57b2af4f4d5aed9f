package org.kontor.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kontor.it.BrowserlessVisitor;
import org.kontor.it.Outside;

/** CHK-06: the addresses that customers keep, and what the checkout makes of them. */
class AddressBookIT extends Outside {

    private static final String USE = "[formaction='/checkout/gift-cards/use']";

    private final BrowserlessVisitor visitor = new BrowserlessVisitor();

    private static Map<String, String> address(String street, String... more) {
        var form = new HashMap<>(Map.of("name", "Ina Sommer", "street", street, "postcode", "20095", "city", "Hamburg",
                "country", "DE", "save", ""));
        for (var field : more) {
            form.put(field.replaceFirst("=.*", ""), field.replaceFirst("^[^=]*=", ""));
        }
        return form;
    }

    private HttpResponse<String> save(String page, Map<String, String> typed) {
        return visitor.submit(visitor.get(page), "address", typed);
    }

    private HttpResponse<String> add(String street, String... more) {
        return save("/account/addresses/new", address(street, more));
    }

    private Document book() {
        return Jsoup.parse(visitor.get("/account/addresses").body());
    }

    private String id(String street) {
        return book().select("li:has(address:contains(" + street + ")) a[href^=/account/addresses/]").attr("href");
    }

    private String badges(String street) {
        return book().select("li:has(address:contains(" + street + ")) .badge").text();
    }

    private void fill() {
        visitor.post("/cart/items", Map.of("sku", product(5000, 9).replaceFirst("/p/", "").toUpperCase(Locale.ROOT),
                "quantity", "1"));
    }

    @Test
    void keepsAddsChangesAndRemovesAddresses() {
        visitor.customer(account());
        assertEquals("/account/addresses", CheckoutSteps.location(add("Erster Weg 1")));
        assertEquals("Parcels go here Bills go here", badges("Erster Weg 1"), "the first is for all");
        add("Zweiter Weg 2", "forDelivery=on");
        assertEquals("Parcels go here", badges("Zweiter Weg 2"));
        assertEquals("Bills go here", badges("Erster Weg 1"));

        save(id("Zweiter Weg 2"), address("Dritter Weg 3", "forDelivery=on", "forBills=on"));
        assertEquals("Parcels go here Bills go here", badges("Dritter Weg 3"));
        assertEquals("", badges("Erster Weg 1"));
        visitor.post("/account/addresses/remove", Map.of("id", id("Erster Weg 1").replaceAll("[^0-9]", "")));

        assertEquals(1, book().select("main address").size());
    }

    @Test
    @DisplayName("R-43: the address of somebody else is neither shown, nor changed, nor removed")
    void keepsToTheAddressesOfTheirOwn() {
        visitor.customer(account());
        add("Verborgener Weg 7");
        var foreign = id("Verborgener Weg 7");
        var stranger = new BrowserlessVisitor().customer(account());
        fill();

        var shown = stranger.get(foreign);
        var removed = stranger.post("/account/addresses/remove", Map.of("id", foreign.replaceAll("[^0-9]", "")));

        assertEquals(404, shown.statusCode());
        assertEquals(404, stranger.get("/account/addresses/999999999").statusCode());
        assertEquals(Jsoup.parse(stranger.get("/account/addresses/999999999").body()).text(),
                Jsoup.parse(shown.body()).text());
        assertEquals(404, removed.statusCode());
        assertEquals(404, stranger.post("/account/addresses/remove", Map.of("id", "1 or 1=1")).statusCode());
        assertEquals(404, stranger.post("/account/addresses/remove", Map.of()).statusCode());
        stranger.post("/cart/items", Map.of("sku", product(500, 9).replaceFirst("/p/", "").toUpperCase(Locale.ROOT),
                "quantity", "1"));
        assertFalse(stranger.get("/checkout?step=contact&address=" + foreign.replaceAll("[^0-9]", "")).body()
                .contains("Verborgener"));
        assertEquals(1, book().select("main address:contains(Verborgener Weg 7)").size());
        assertTrue(CheckoutSteps.location(new BrowserlessVisitor().post("/account/addresses/remove",
                Map.of("id", "1"))).startsWith("/account/sign-in"));
    }

    @Test
    void chk06ShowsAnAddressInTheLinesOfItsCountryWithASecondLine() {
        visitor.customer(account());
        add("Erster Weg 1", "extra=Hinterhaus, c/o Meier", "company=Sommer GmbH", "region=lost in Germany");

        assertEquals("Sommer GmbH Ina Sommer Erster Weg 1 Hinterhaus, c/o Meier 20095 Hamburg Germany",
                book().select("main address").text());
        var form = Jsoup.parse(visitor.get(id("Erster Weg 1")).body());
        assertEquals("Hinterhaus, c/o Meier", form.select("#extra").val());
        assertEquals(List.of("country", "name", "organization", "address-line1", "address-line2", "postal-code",
                "address-level2", "address-level1"), form.select("#address .input[autocomplete]").eachAttr("autocomplete"));
    }

    @Test
    void chk06SaysWithAnExampleWhatDoesNotFitTheCountryAndKeepsWhatWasTyped() {
        fill();
        var answer = CheckoutSteps.contact(visitor, Map.of("email", "ina@example.com", "name", "Ina Sommer", "street",
                "Erster Weg 1", "extra", "3. OG", "postcode", "10119", "city", "Amsterdam", "country", "NL"));

        assertEquals(422, answer.statusCode());
        var page = Jsoup.parse(answer.body());
        assertEquals("This does not fit Netherlands: the postcode there looks like 1234 AB.",
                page.select("#postcode-error").text());
        assertEquals("10119", page.select("#postcode").val());
        assertEquals("3. OG", page.select("#extra").val());
        assertEquals("NL", page.select("#country option[selected]").val());
    }

    @Test
    void saysAtTheFieldWhatIsWrong() {
        visitor.customer(account());
        for (var wrong : List.of("postcode=1234", "postcode=", "name=", "street=", "city=", "postcode=٢٠٠٩٥",
                "street=" + "x".repeat(161))) {
            var answer = add("Erster Weg 1", wrong);
            assertEquals(422, answer.statusCode(), wrong);
            assertFalse(Jsoup.parse(answer.body()).select(".error, .notice-bad").text().isBlank(), wrong);
        }
        assertEquals(0, book().select("main address").size());
    }

    @Test
    @DisplayName("CHK-06: the checkout knows contact and addresses of who is signed in, and keeps a new one")
    void fillsInTheCheckoutAndKeepsANewAddress() {
        var email = account();
        visitor.customer(email);
        add("Erster Weg 1");
        add("Zweiter Weg 2");
        fill();

        var contact = Jsoup.parse(visitor.get("/checkout").body());
        assertEquals(email, contact.select("#email").val());
        assertEquals("Erster Weg 1", contact.select("#street").val());
        var other = contact.select("a.chip:contains(Zweiter Weg 2)").attr("href");
        assertEquals("Zweiter Weg 2", Jsoup.parse(visitor.get(other).body()).select("#street").val());
        assertEquals(302, CheckoutSteps.contact(visitor, Map.of("street", "Neuer Weg 3", "keep", "on")).statusCode());

        assertEquals(3, book().select("main address").size());
        assertEquals(302, CheckoutSteps.contact(visitor, Map.of("street", "Neuer Weg 3", "keep", "on")).statusCode());
        assertEquals(3, book().select("main address").size(), "what is there already is not kept twice");
        CheckoutSteps.place(visitor);
    }

    @Test
    @DisplayName("ADR 0019: store credit is paid with by the customer to whom it was given, without its code")
    void offersStoreCreditToItsOwnerAlone() {
        var email = made("/it/account?credit=2000");
        visitor.customer(email);
        fill();
        CheckoutSteps.contact(visitor, CheckoutSteps.weber(email));
        CheckoutSteps.deliver(visitor);
        assertTrue(Jsoup.parse(visitor.get("/account").body()).text().contains("20,00"));

        var card = Jsoup.parse(visitor.get("/checkout?step=payment").body()).select(USE).val();
        var used = visitor.post("/checkout/gift-cards/use", Map.of("card", card));

        assertEquals("/checkout?step=payment", CheckoutSteps.location(used));
        made("/it/account?email=" + email + "&recode=" + card);
        var page = Jsoup.parse(visitor.get("/checkout?step=payment").body());
        assertTrue(page.select(".code-on").text().contains("20,00"), () -> page.select("#payment").text());
        var order = Jsoup.parse(visitor.get(CheckoutSteps.place(visitor)).body()).text();
        assertTrue(order.contains("Gift card"), order);
        var stranger = new BrowserlessVisitor().customer(account());
        stranger.post("/cart/items", Map.of("sku", product(500, 9).replaceFirst("/p/", "").toUpperCase(Locale.ROOT),
                "quantity", "1"));
        CheckoutSteps.contact(stranger, CheckoutSteps.weber(email));
        CheckoutSteps.deliver(stranger);
        assertTrue(Jsoup.parse(stranger.get("/checkout?step=payment").body()).select(USE).isEmpty(),
                "typing an address makes nobody its owner");
    }
}
