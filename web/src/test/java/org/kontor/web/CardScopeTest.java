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
    /** What begins a line, or follows a comma or a bracket, or is added or named anew by a change of a table. */
    private static final Pattern COLUMN = Pattern.compile("(?im)(?:^|[,(])\\s*"
            + "(?:alter table (?:if exists )?(?:only )?\\S+ )?"
            + "(?:add (?:column )?(?:if not exists )?|rename (?:column )?\\S+ to )?([a-z][a-z0-9_]*)\\b");
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
    /** Words that mean a card wherever they stand between separators. */
    private static final Pattern WORD =
            Pattern.compile("(?:^|_)(?:pan|csc|cvc|cvv|card_?(?:number|num|no|nr))[0-9]?(?:_|$)");
    /** What means a card however it is written together. */
    private static final Pattern OF_A_CARD = Pattern.compile("ccnum|ccexp|cccsc|ccname|cardnumber|cardholder|cardexp"
            + "|cvc|cvv|securitycode|expmonth|expyear|expirymonth|expiryyear|magstripe|trackdata");
    private static final Pattern FRAME = Pattern.compile("<(?:iframe|frame|object|embed|applet)\\b");
    private static final Pattern FROM_ELSEWHERE = Pattern.compile("\\b(?:src|href|data)=\"(?:https?:)?//[^\"]*\"");

    private static boolean isOfACard(String name) {
        var words = HUMP.matcher(name).replaceAll("_").toLowerCase(Locale.ROOT).replaceAll("[-. ]", "_");
        return WORD.matcher(words).find() || OF_A_CARD.matcher(words.replace("_", "")).find();
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

    @ParameterizedTest
    @ValueSource(strings = {"alter table payment add column card_number varchar(19);",
        "alter table payment add card_pan text", "alter table if exists payment add column if not exists cvc int;",
        "    card_csc varchar(4) not null,", "create table t (id bigint, account_pan varchar(19))",
        "    add column pan_hash bytea", "alter table payment rename column reference to card_no;",
        "alter table payment\n    rename reference to pan;"})
    void wouldFindAColumn(String sql) {
        var columns = names(COLUMN, sql);
        assertEquals(1, columns.stream().filter(CardScopeTest::isOfACard).count(), columns::toString);
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
        "<input type=\"text\" name=\"pan\"/>", "<f:viewParam name=\"card-number\"/>",
        "<input name=\"q\" placeholder=\"Security code\"/>", "<input name=\"card_pan\"/>",
        "<input name=\"account-pan\"/>", "<input name=\"cardPan\"/>", "<input name=\"card_csc\"/>",
        "<input name=\"pan_hash\"/>", "<input id=\"cvv2\"/>"})
    void wouldFindOne(String field) {
        assertEquals(1, fields(field).count());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<input name=\"card\"/>", "<input name=\"companyName\"/>", "<input name=\"gift-card\"/>",
        "<h:inputText id=\"expires\"/>", "<span id=\"spans\"/>", "<input name=\"company_name\"/>",
        "<input name=\"gift_card_note\"/>"})
    void leavesOtherFieldsAlone(String field) {
        assertEquals(0, fields(field).count());
    }
}
