package org.kontor.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What every page keeps to; a breach is named with its file, and each rule is shown a page that breaks it. */
class PagesTest {

    private static final Pattern PHYSICAL =
            Pattern.compile("(?:margin|padding|border)-(?:left|right)|text-align:\\s*(?:left|right)"
            + "|float:\\s*(?:left|right)|[;{\\s](?:left|right):");

    private static final Pattern MOVED_BY_PRESSING =
            Pattern.compile(":active[^{}]*\\{[^}]*(?:transform|translate|margin|padding|position)[^}]*}");

    private static final Pattern TABLE = Pattern.compile("<table class=\"([^\"]*)\".*?</table>", Pattern.DOTALL);

    /** A page that keeps to every rule, with a place for what does not. */
    private static final String PAGE = """
            <ui:composition xmlns="http://www.w3.org/1999/xhtml" xmlns:f="jakarta.faces.core"
                xmlns:h="jakarta.faces.html" xmlns:p="primefaces" xmlns:ui="jakarta.faces.facelets" xmlns:kt="kontor"
                template="/WEB-INF/templates/store.xhtml">
              <ui:define name="content"><p>#{text['catalog.title']}</p><!-- here --></ui:define>
            </ui:composition>
            """;

    @Test
    void areWellFormed() {
        Sources.pages().forEach(PageRules::parse);
        assertThrows(AssertionError.class, () -> PageRules.parse(Path.of("wrong.xhtml"), "<p>"));
    }

    /** A row with a button is work; on a phone it is a card, and its button never lies beyond the edge. */
    @Test
    void foldRowsWithAButtonOnAPhone() {
        assertEquals("", Sources.pages().entrySet().stream().sorted(Map.Entry.comparingByKey())
                .flatMap(page -> TABLE.matcher(page.getValue()).results()
                        .filter(table -> table.group().contains("<pf:commandButton"))
                        .filter(table -> !table.group(1).contains("table-cards"))
                        .map(table -> Sources.WEBAPP.relativize(page.getKey()).toString()))
                .distinct().collect(Collectors.joining("\n")));
    }

    @ParameterizedTest
    @EnumSource
    void keepToTheRules(PageRules rule) {
        assertEquals("", Sources.pages().entrySet().stream().sorted(Map.Entry.comparingByKey())
                .flatMap(page -> rule.breaches(page.getKey(), page.getValue()).stream()
                        .map(breach -> Sources.WEBAPP.relativize(page.getKey()) + ": " + breach))
                .collect(Collectors.joining("\n")));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "DECIDES | <p>#{page.old ? page.was : page.price}</p>",
        "DECIDES | <p>#{page.number + 1}</p>",
        "DECIDES | <p>#{page.first and page.second}</p>",
        "CALLS_A_PROPERTY_BY_A_WORD_OF_THE_LANGUAGE | <p>#{page.found.empty}</p>",
        "SPEAKS_BY_ITSELF | <p>Add to cart</p>",
        "SPEAKS_BY_ITSELF | <img src='a.png' alt='A lamp'/>",
        "NAMES_A_FILE_THAT_IS_NOT_THERE | <ui:include src='/WEB-INF/includes/gone.xhtml'/>",
        "KEEPS_STATE_IN_A_LEAN_PAGE | <h:form><kt:nonce/></h:form>",
        "KEEPS_STATE_IN_A_LEAN_PAGE | <h:head/>",
        "KEEPS_STATE_IN_A_LEAN_PAGE | <p:commandButton/>",
        "USES_AJAX_OF_FACES_INLINE_STYLE_OR_SCRIPT | <f:ajax/>",
        "USES_AJAX_OF_FACES_INLINE_STYLE_OR_SCRIPT | <p style='margin: 0'/>",
        "USES_AJAX_OF_FACES_INLINE_STYLE_OR_SCRIPT | <a onclick='go()'/>",
        "FORGETS_THE_NONCE_IN_A_FORM | <h:form/>",
        "WRITES_MARKUP_AS_IT_COMES | <h:outputText escape=\"false\"/>",
        "TAKES_AMOUNTS_OR_RIGHTS_FROM_AN_INPUT | <h:inputHidden value='#{page.price}'/>",
        "TAKES_AMOUNTS_OR_RIGHTS_FROM_AN_INPUT | <p:inputText value='#{cartPage.grandTotal}'/>",
        "TAKES_AMOUNTS_OR_RIGHTS_FROM_AN_INPUT | <h:selectOneMenu value='#{page.form.role}'/>",
        "PAINTS_BY_ITSELF | <svg fill='#0b6650'/>"
    })
    void areCaughtWhenTheyBreakOne(PageRules rule, String wrong) {
        var path = Path.of("store/catalog/wrong.xhtml");
        assertEquals(List.of(), rule.breaches(path, PAGE), "the page around it is right");
        assertFalse(rule.breaches(path, PAGE.replace("<!-- here -->", wrong)).isEmpty());
    }

    @Test
    void haveNoRuleThatWasNeverSeenToCatchAnything() throws NoSuchMethodException {
        var samples = PagesTest.class.getDeclaredMethod("areCaughtWhenTheyBreakOne", PageRules.class, String.class)
                .getAnnotation(CsvSource.class).value();
        var tried = Arrays.stream(samples).map(line -> PageRules.valueOf(line.split("\\|")[0].strip()))
                .collect(Collectors.toSet());
        assertEquals(Set.of(PageRules.values()), tried);
    }

    @Test
    void keepColoursInTheTokens() {
        assertNone(Sources.below(Sources.WEBAPP.resolve("resources/css"), ".css").entrySet().stream()
                .filter(sheet -> !sheet.getKey().endsWith("tokens.css"))
                .flatMap(sheet -> PageRules.colours(sheet.getKey(), sheet.getValue())));
    }

    @Test
    void turnRoundForScriptsThatRunFromRightToLeft() {
        assertNone(inStyles(PHYSICAL));
    }

    @Test
    void leaveWhatIsPressedWhereItIsSoThatAClickAtItsEdgeIsNotLost() {
        assertNone(inStyles(MOVED_BY_PRESSING));
    }

    @Test
    void standBehindEveryAddress() {
        assertNone(Routes.TABLE.stream().map(Route::view)
                .filter(view -> !Files.exists(Sources.WEBAPP.resolve(view.substring(1)))));
    }

    private static Stream<String> inStyles(Pattern forbidden) {
        return Sources.below(Sources.WEBAPP.resolve("resources/css"), ".css").entrySet().stream()
                .flatMap(sheet -> forbidden.matcher(sheet.getValue()).results()
                        .map(found -> sheet.getKey() + ": " + found.group()));
    }

    private static void assertNone(Stream<String> breaches) {
        assertEquals("", breaches.collect(Collectors.joining("\n")));
    }
}
