package org.kontor.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** What every page keeps to; a breach is named with its file. */
class PagesTest {

    private static final Pattern EXPRESSION = Pattern.compile("#\\{([^}]*)}");
    private static final Pattern QUOTED = Pattern.compile("'[^']*'");
    private static final Pattern DECIDES = Pattern.compile("\\?|[+*%]|\\s[-/]\\s|&&|\\|\\||\\s(?:and|or|div|mod)\\s");
    /** Such a page compiles, and fails when somebody opens it. */
    private static final Pattern RESERVED = Pattern.compile("\\.(?:and|or|not|eq|ne|lt|gt|le|ge|div|mod|empty|true|false"
            + "|null|instanceof)\\b(?!\\()");
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{3,8}\\b|\\b(?:rgb|hsl)a?\\(");
    private static final Pattern PHYSICAL =
            Pattern.compile("(?:margin|padding|border)-(?:left|right)|text-align:\\s*(?:left|right)"
            + "|float:\\s*(?:left|right)|[;{\\s](?:left|right):");
    private static final Set<String> SPOKEN = Set.of("alt", "title", "placeholder", "aria-label", "label");
    private static final Set<String> LEAN = Set.of("/WEB-INF/templates/store.xhtml", "/WEB-INF/templates/plain.xhtml");
    /** Pages that write markup made by us from escaped text: structured data, and the prose of content pages. */
    private static final Set<String> MAY_WRITE_MARKUP = Set.of("templates/store.xhtml", "catalog/home.xhtml",
            "catalog/product.xhtml", "content/page.xhtml", "content/preview.xhtml");

    @Test
    void areWellFormed() {
        Sources.pages().forEach(PagesTest::parse);
    }

    @Test
    void leaveDecisionsAndSumsToJava() {
        assertNone(breaches((path, text) -> EXPRESSION.matcher(text).results().map(found -> found.group(1))
                .filter(expression -> DECIDES.matcher(QUOTED.matcher(expression).replaceAll("''")).find()).toList()));
    }

    @Test
    void sayNoPropertyThatIsAWordOfTheExpressionLanguage() {
        assertNone(breaches((path, text) -> EXPRESSION.matcher(text).results().map(found -> found.group(1))
                .filter(expression -> RESERVED.matcher(QUOTED.matcher(expression).replaceAll("''")).find()).toList()));
    }

    @Test
    void takeTheirWordsFromBundles() {
        assertNone(breaches((path, text) -> {
            var found = new ArrayList<String>();
            walk(parse(path, text), node -> found.addAll(spoken(node)));
            return found;
        }));
    }

    private static List<String> spoken(Node node) {
        if (node.getNodeType() == Node.TEXT_NODE) {
            return hasWords(node.getNodeValue()) ? List.of(node.getNodeValue().strip()) : List.of();
        }
        return attributes(node).entrySet().stream()
                .filter(each -> SPOKEN.contains(each.getKey().replaceFirst("^.*:", "")) && hasWords(each.getValue()))
                .map(each -> each.getKey() + "=" + each.getValue()).toList();
    }

    private static boolean hasWords(String text) {
        return EXPRESSION.matcher(text).replaceAll("").chars().anyMatch(Character::isLetter);
    }

    @Test
    void nameTemplatesAndPartsThatExist() {
        assertNone(breaches((path, text) -> {
            var found = new ArrayList<String>();
            walk(parse(path, text), node -> attributes(node).forEach((name, value) -> {
                var file = name.equals("template") || name.equals("src") && node.getNodeName().equals("ui:include");
                if (file && !value.contains("#{") && !Files.exists(Sources.WEBAPP.resolve(value.substring(1)))) {
                    found.add(value);
                }
            }));
            return found;
        }));
    }

    @Test
    void keepLeanPagesFreeOfStateAndPrimeFaces() {
        assertNone(breaches((path, text) -> {
            var found = new ArrayList<String>();
            var page = parse(path, text);
            if (LEAN.contains(page.getDocumentElement().getAttribute("template"))
                    || text.contains("transient=\"true\"")) {
                walk(page, node -> {
                    if (node.getNodeName().matches("h:(?:form|head|body|command.*|input.*)|p:.*")) {
                        found.add(node.getNodeName());
                    }
                });
            }
            return found;
        }));
    }

    @Test
    void neverUseAjaxOfFacesInlineStyleOrInlineScript() {
        assertNone(breaches((path, text) -> {
            var found = new ArrayList<String>();
            walk(parse(path, text), node -> {
                if (node.getNodeName().equals("f:ajax") || node.getNodeName().equals("p:panelGrid")) {
                    found.add(node.getNodeName());
                }
                attributes(node).keySet().stream().filter(name -> name.equals("style") || name.matches("on[a-z]+"))
                        .filter(name -> !node.getNodeName().startsWith("p:")).forEach(found::add);
            });
            return found;
        }));
    }

    @Test
    void sendTheNonceBackWithEveryStatefulForm() {
        assertNone(breaches((path, text) -> text.contains("<h:form")
                && count(text, "<h:form") > count(text, "<kt:nonce/>")
                ? List.of("h:form without kt:nonce") : List.of()));
    }

    @Test
    void writeMarkupOnlyWhereItIsKnownToBeSafe() {
        assertNone(breaches((path, text) -> text.contains("escape=\"false\"")
                && MAY_WRITE_MARKUP.stream().noneMatch(allowed -> path.toString().endsWith(allowed))
                ? List.of("escape=\"false\"") : List.of()));
    }

    @Test
    void keepColoursInTheTokens() {
        var sheets = Sources.below(Sources.WEBAPP.resolve("resources/css"), ".css");
        assertNone(sheets.entrySet().stream().filter(sheet -> !sheet.getKey().endsWith("tokens.css"))
                .flatMap(sheet -> matches(sheet.getKey(), COLOUR, sheet.getValue())).toList());
        assertNone(breaches((path, text) -> COLOUR.matcher(EXPRESSION.matcher(text).replaceAll("")
                .replaceAll("&#\\w+;", ""))
                .results().map(found -> found.group()).toList()));
    }

    @Test
    void turnRoundForScriptsThatRunFromRightToLeft() {
        var sheets = Sources.below(Sources.WEBAPP.resolve("resources/css"), ".css");
        assertNone(sheets.entrySet().stream().flatMap(sheet -> matches(sheet.getKey(), PHYSICAL, sheet.getValue()))
                .toList());
    }

    @Test
    void standBehindEveryAddress() {
        assertNone(Routes.TABLE.stream().map(Route::view)
                .filter(view -> !Files.exists(Sources.WEBAPP.resolve(view.substring(1)))).toList());
    }

    private static Stream<String> matches(Path path, Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> path + ": " + found.group());
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }

    private static void assertNone(List<String> breaches) {
        assertEquals("", String.join("\n", breaches));
    }

    private interface Rule {
        List<String> breaches(Path path, String text);
    }

    private static List<String> breaches(Rule rule) {
        return Sources.pages().entrySet().stream().sorted(Map.Entry.comparingByKey())
                .flatMap(page -> rule.breaches(page.getKey(), page.getValue()).stream()
                        .map(breach -> Sources.WEBAPP.relativize(page.getKey()) + ": " + breach)).toList();
    }

    private static Map<String, String> attributes(Node node) {
        var found = new LinkedHashMap<String, String>();
        if (node instanceof Element element) {
            for (var index = 0; index < element.getAttributes().getLength(); index++) {
                var attribute = element.getAttributes().item(index);
                found.put(attribute.getNodeName(), attribute.getNodeValue());
            }
        }
        return found;
    }

    private static void walk(Node node, Consumer<Node> visitor) {
        visitor.accept(node);
        for (var child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            walk(child, visitor);
        }
    }

    private static Document parse(Path path, String text) {
        try {
            var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new InputSource(new StringReader(text)));
        } catch (Exception e) {
            throw new AssertionError(path + ": " + e.getMessage(), e);
        }
    }
}
