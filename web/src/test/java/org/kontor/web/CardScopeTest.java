package org.kontor.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * PAY-10, SAQ A: cards are typed at the payment provider and nowhere else. No form of the shop has a field for one, no
 * address takes one, no table has room for one, and no page brings in anything of the provider's.
 */
@DisplayName("PAY-10: data of cards stays out of the shop (PCI DSS, SAQ A)")
class CardScopeTest {

    private static final Pattern TAG = Pattern.compile("<(?!kt:icon)[a-zA-Z][\\w:.-]*\\s[^<>]*>");
    private static final Pattern NAME =
            Pattern.compile("\\b(?:[a-z]+:)?(?:id|name|for|autocomplete|placeholder)=\"([^\"]*)\"");
    private static final Pattern LITERAL = Pattern.compile("\"([A-Za-z][A-Za-z0-9_-]{1,40})\"");
    private static final Pattern COLUMN = Pattern.compile("(?m)^\\s*(?:add (?:column )?)?([a-z][a-z0-9_]*)\\s");
    private static final Pattern OF_A_CARD = Pattern.compile(".*(?:ccnum|ccexp|cccsc|ccname|cardnumber|cardnum$|cardno$"
            + "|cardholder|cardexp|cvc|cvv|securitycode|expmonth|expyear|expirymonth|expiryyear|magstripe|trackdata).*"
            + "|.*[^a-z]?(?:\\bpan|\\bcsc)$");
    private static final Pattern FRAME = Pattern.compile("<(?:iframe|frame|object|embed|applet)\\b");
    private static final Pattern FROM_ELSEWHERE = Pattern.compile("\\b(?:src|href|data)=\"(?:https?:)?//[^\"]*\"");

    private static boolean isOfACard(String name) {
        return OF_A_CARD.matcher(name.toLowerCase(Locale.ROOT).replaceAll("[-_. ]", "")).matches();
    }

    private static List<String> names(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).toList();
    }

    private static Stream<String> fields(String page) {
        return TAG.matcher(page).results().flatMap(tag -> names(NAME, tag.group()).stream())
                .filter(CardScopeTest::isOfACard);
    }

    @Test
    void noFormHasAFieldForACard() {
        assertTrue(Sources.pages().size() > 100, "all pages are looked at");
        assertEquals("", Sources.pages().entrySet().stream().flatMap(page -> fields(page.getValue())
                .map(name -> page.getKey() + ": " + name)).collect(Collectors.joining("\n")));
    }

    @Test
    void noAddressTakesAFieldOfACard() {
        var literals = Sources.java().stream().flatMap(code -> names(LITERAL, code).stream()).toList();
        assertTrue(literals.contains("gift-card") || literals.contains("quantity"), "parameters are among them");
        assertEquals(List.of(), literals.stream().filter(CardScopeTest::isOfACard).distinct().toList());
    }

    @Test
    void noTableHasRoomForACard() {
        var columns = Sources.below(Path.of("../ejb/src/main/resources/db/migration"), ".sql").values().stream()
                .flatMap(sql -> names(COLUMN, sql).stream()).toList();
        assertTrue(columns.contains("card_last4"), "columns are among them");
        assertEquals(List.of(), columns.stream().filter(CardScopeTest::isOfACard).distinct().toList());
    }

    @Test
    void noPageBringsInAScriptOrAFrameFromElsewhere() {
        Sources.pages().forEach((path, page) -> {
            assertFalse(FRAME.matcher(page).find(), path + " has a frame");
            TAG.matcher(page).results().map(tag -> tag.group()).filter(tag -> !tag.startsWith("<a "))
                    .forEach(tag -> assertFalse(FROM_ELSEWHERE.matcher(tag).find(), path + ": " + tag));
        });
        for (var script : Sources.below(Sources.WEBAPP.resolve("resources/js"), ".js").entrySet()) {
            assertFalse(script.getValue().toLowerCase(Locale.ROOT).contains("stripe"), script.getKey() + " names it");
        }
        var policy = Headers.lean();
        for (var directive : List.of("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")) {
            assertTrue(policy.contains(directive), policy);
        }
        assertFalse(policy.replaceFirst("form-action [^;]*", "").matches(".*(?:http|frame-src).*"), policy);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<input name=\"cardNumber\"/>", "<h:inputText id=\"cvc\" value=\"x\"/>",
        "<input name=\"x\" autocomplete=\"cc-number\"/>", "<input id=\"exp_month\"/>",
        "<input type=\"text\" name=\"pan\"/>", "<f:viewParam name=\"card-number\"/>", "<input name=\"q\" placeholder=\"Security code\"/>"})
    void wouldFindOne(String field) {
        assertEquals(1, fields(field).count());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<input name=\"card\"/>", "<input name=\"companyName\"/>", "<input name=\"gift-card\"/>",
        "<h:inputText id=\"expires\"/>", "<span id=\"spans\"/>"})
    void leavesOtherFieldsAlone(String field) {
        assertEquals(0, fields(field).count());
    }
}
