package org.kontor.web;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** What a page must not do: each rule names the breaches that it finds in a page, with its reason beside it. */
enum PageRules {

    /** A page that decides cannot be tested without a browser; what is more than one comparison belongs into Java. */
    DECIDES((path, text) -> expressions(text, Patterns.DECIDES.asPredicate())),

    /** The container finds out only when somebody opens the page. */
    CALLS_A_PROPERTY_BY_A_WORD_OF_THE_LANGUAGE((path, text) -> expressions(text, Patterns.RESERVED.asPredicate())),

    /** A word in a page is a word that no other language gets. */
    SPEAKS_BY_ITSELF((path, text) -> nodes(path, text, (page, node, found) -> found.addAll(spoken(node)))),

    /** A missing template shows as an error page, and only to the one who opens it. */
    NAMES_A_FILE_THAT_IS_NOT_THERE((path, text) -> nodes(path, text, (page, node, found) ->
            attributes(node).forEach((name, value) -> {
                var file = name.equals("template") || name.equals("src") && node.getNodeName().equals("ui:include");
                if (file && !value.contains("#{") && !Files.exists(Sources.WEBAPP.resolve(value.substring(1)))) {
                    found.add(value);
                }
            }))),

    /** Browse pages have no session, so state or a script of PrimeFaces would break them or slow them down tenfold. */
    KEEPS_STATE_IN_A_LEAN_PAGE((path, text) -> nodes(path, text, (page, node, found) -> {
        var lean = Patterns.LEAN.contains(page.getDocumentElement().getAttribute("template"))
                || text.contains("transient=\"true\"");
        if (lean && node.getNodeName().matches("h:(?:form|head|body|command.*|input.*)|p:.*")) {
            found.add(node.getNodeName());
        }
    })),

    /** The security policy refuses inline script; Faces' own ajax knows no nonce; panel grids are tables of layout. */
    USES_AJAX_OF_FACES_INLINE_STYLE_OR_SCRIPT((path, text) -> nodes(path, text, (page, node, found) -> {
        if (node.getNodeName().equals("f:ajax") || node.getNodeName().equals("p:panelGrid")) {
            found.add(node.getNodeName());
        }
        attributes(node).keySet().stream().filter(name -> name.equals("style") || name.matches("on[a-z]+"))
                .filter(name -> !node.getNodeName().startsWith("p:")).forEach(found::add);
    })),

    /** Without it PrimeFaces takes a click without script for a forgery. */
    FORGETS_THE_NONCE_IN_A_FORM((path, text) -> count(text, "<h:form") > count(text, "<kt:nonce/>")
            ? List.of("h:form without kt:nonce") : List.of()),

    /** What is not escaped is a hole unless we made it from escaped text. */
    WRITES_MARKUP_AS_IT_COMES((path, text) -> text.contains("escape=\"false\"")
            && Patterns.MAY_WRITE_MARKUP.stream().noneMatch(allowed -> path.toString().endsWith(allowed))
            ? List.of("escape=\"false\"") : List.of()),

    /** What a customer's browser sends can be anything, so amounts are read from the database; rights are everywhere. */
    TAKES_AMOUNTS_OR_RIGHTS_FROM_AN_INPUT((path, text) -> nodes(path, text, (page, node, found) -> {
        var value = attributes(node).getOrDefault("value", "");
        var wrong = path.toString().contains("admin/") ? Patterns.RIGHT : Patterns.AMOUNT_OR_RIGHT;
        if (Patterns.INPUT.matcher(node.getNodeName()).matches() && wrong.matcher(value).find()) {
            found.add(node.getNodeName() + " " + value);
        }
    })),

    /** A colour of a page's own is wrong in one of the two modes. */
    PAINTS_BY_ITSELF((path, text) -> Patterns.COLOUR.matcher(Patterns.EXPRESSION.matcher(text).replaceAll("")
            .replaceAll("&#\\w+;", "")).results().map(found -> found.group()).toList());

    /** The words of the rules. */
    private static final class Patterns {

        private static final Pattern EXPRESSION = Pattern.compile("#\\{([^}]*)}");
        private static final Pattern QUOTED = Pattern.compile("'[^']*'");
        private static final Pattern DECIDES =
                Pattern.compile("\\?|[+*%]|\\s[-/]\\s|&&|\\|\\||\\s(?:and|or|div|mod)\\s");
        private static final Pattern RESERVED = Pattern.compile(
                "\\.(?:empty|not|and|or|eq|ne|lt|gt|le|ge|div|mod|instanceof|true|false|null)\\b(?!\\()");
        private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{3,8}\\b|\\b(?:rgb|hsl)a?\\(");
        private static final Pattern INPUT =
                Pattern.compile("h:(?:input|select).*|p:(?:input|select|autoComplete).*|kt:field");
        private static final Pattern RIGHT = Pattern.compile("(?i)\\.\\w*roles?}");
        private static final Pattern AMOUNT_OR_RIGHT =
                Pattern.compile("(?i)\\.\\w*(?:price|total|amount|minor|roles?)}");
        private static final Set<String> SPOKEN = Set.of("alt", "title", "placeholder", "aria-label", "label");
        private static final Set<String> LEAN =
                Set.of("/WEB-INF/templates/store.xhtml", "/WEB-INF/templates/plain.xhtml");
        /** Pages that write markup made by us from escaped text: structured data, and the prose of content pages. */
        private static final Set<String> MAY_WRITE_MARKUP = Set.of("templates/store.xhtml", "catalog/home.xhtml",
                "catalog/product.xhtml", "content/blocks.xhtml");
    }

    /** Looks at a page and names what is wrong with it. */
    interface Rule {
        List<String> breaches(Path path, String text);
    }

    private interface Visitor {
        void visit(Document page, Node node, List<String> found);
    }

    private final Rule rule;

    PageRules(Rule rule) {
        this.rule = rule;
    }

    List<String> breaches(Path path, String text) {
        return rule.breaches(path, text);
    }

    private static List<String> expressions(String text, Predicate<String> wrong) {
        return Patterns.EXPRESSION.matcher(text).results().map(found -> found.group(1))
                .filter(expression -> wrong.test(Patterns.QUOTED.matcher(expression).replaceAll("''"))).toList();
    }

    private static List<String> spoken(Node node) {
        if (node.getNodeType() == Node.TEXT_NODE) {
            return hasWords(node.getNodeValue()) ? List.of(node.getNodeValue().strip()) : List.of();
        }
        return attributes(node).entrySet().stream()
                .filter(each -> Patterns.SPOKEN.contains(each.getKey().replaceFirst("^.*:", ""))
                        && hasWords(each.getValue()))
                .map(each -> each.getKey() + "=" + each.getValue()).toList();
    }

    private static boolean hasWords(String text) {
        return Patterns.EXPRESSION.matcher(text).replaceAll("").chars().anyMatch(Character::isLetter);
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }

    private static List<String> nodes(Path path, String text, Visitor visitor) {
        var found = new ArrayList<String>();
        var page = parse(path, text);
        walk(page, node -> visitor.visit(page, node, found));
        return found;
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

    static Document parse(Path path, String text) {
        try {
            var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new InputSource(new StringReader(text)));
        } catch (Exception e) {
            throw new AssertionError(path + ": " + e.getMessage(), e);
        }
    }

    /** The breaches in a style sheet of what only the tokens may say. */
    static Stream<String> colours(Path path, String sheet) {
        return Patterns.COLOUR.matcher(sheet).results().map(found -> path + ": " + found.group());
    }
}
