package org.kontor.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kontor.cart.CartGap;
import org.kontor.invoicing.InvoiceKind;
import org.kontor.ordering.OrderFilter;
import org.kontor.risk.RiskReason;
import org.kontor.shipping.TrackingStatus;
import org.kontor.tax.TaxReason;

/** Every sentence that is asked for was written, and nothing was written that nobody asks for. */
class MessagesTest {

    private static final Path BUNDLES = Path.of("src/main/resources/org/kontor");
    private static final Pattern PAGE_KEY = Pattern.compile("text(?:\\[|\\.of\\()'([^']+)'");
    private static final Pattern JAVA_KEY = Pattern.compile(
            "(?:Texts\\.INSTANCE\\.(?:of|get)|Notices\\.(?:done|refused|error|warning))\\(\\s*\"([^\"]+)\"\\s*[,)]");
    private static final Pattern REFUSAL = Pattern.compile("\"([a-z]+\\.refused\\.[A-Za-z.]+)\"");
    private static final Pattern DEED = Pattern.compile("audit\\.(?:record|changed)\\(\\s*\"([^\"]+)\"");
    private static final Pattern TEXT = Pattern.compile("[\"']([A-Za-z][A-Za-z0-9_.-]*)[\"']");

    /** Keys that pages make of a constant: each begins so and ends with its name. */
    private static final Map<String, Class<? extends Enum<?>>> CONSTANTS = Map.ofEntries(
            Map.entry("ordering.view.", OrderFilter.View.class), Map.entry("invoicing.list.", InvoiceKind.class),
            Map.entry("ordering.tracking.", TrackingStatus.class),
            Map.entry("checkout.draft.gap.", CartGap.class), Map.entry("risk.finding.", RiskReason.class),
            Map.entry("ordering.why.", TaxReason.class), Map.entry("promotion.day.", DayOfWeek.class));

    @Test
    void existForEveryKeyOfPagesAndJava() {
        var written = written().keySet();
        var asked = new TreeSet<String>();
        Sources.pages().values().forEach(page -> asked.addAll(found(PAGE_KEY, page)));
        Sources.java().forEach(java -> {
            asked.addAll(found(JAVA_KEY, java));
            found(REFUSAL, java).stream().filter(key -> tells(feature(key), written)).forEach(asked::add);
        });
        asked.removeIf(key -> key.endsWith("."));
        asked.removeAll(written);
        assertEquals(Set.of(), asked);
    }

    /** A tab or a badge would show the key instead. */
    @Test
    void existForEveryConstantOfAnEnumThatPagesName() {
        var written = written().keySet();
        var missing = new TreeSet<String>();
        CONSTANTS.forEach((prefix, type) -> Stream.of(type.getEnumConstants()).map(each -> prefix + each.name())
                .filter(key -> !written.contains(key)).forEach(missing::add));
        Sources.below(BUNDLES, "/Messages.properties").forEach((path, text) -> labelled(path, properties(text))
                .forEach(type -> Stream.of(type.getEnumConstants())
                        .map(each -> type.getSimpleName() + "." + ((Enum<?>) each).name())
                        .filter(key -> !written.contains(key)).forEach(missing::add)));
        assertEquals(Set.of(), missing);
    }

    private static Set<Class<?>> labelled(Path bundle, Properties texts) {
        var feature = bundle.getParent().getParent().getFileName().toString();
        return texts.stringPropertyNames().stream().filter(key -> Character.isUpperCase(key.charAt(0)))
                .map(key -> feature(key)).distinct().flatMap(name -> named(feature, name).stream())
                .collect(Collectors.toSet());
    }

    /** Labels of enums of the shared kernel lie in the bundle of the feature that shows them. */
    private static Optional<Class<?>> named(String feature, String name) {
        try {
            Class<?> type = Class.forName("org.kontor." + (feature.equals("kontor") ? "shared" : feature) + "." + name);
            return type.isEnum() ? Optional.of(type) : Optional.empty();
        } catch (ClassNotFoundException elsewhere) {
            return Optional.empty();
        }
    }

    /** The audit log would show the name of the deed instead. */
    @Test
    void existForEveryDeedOfTheAuditTrail() {
        var deeds = Sources.java().stream().flatMap(java -> found(DEED, java).stream())
                .map(deed -> "audit.action." + deed).collect(Collectors.toCollection(TreeSet::new));
        assertTrue(deeds.contains("audit.action.catalog.edit"), deeds::toString);
        deeds.removeAll(written().keySet());
        assertEquals(Set.of(), deeds);
    }

    @Test
    void areAllUsed() {
        var literals = new HashSet<String>();
        Sources.pages().values().forEach(page -> literals.addAll(found(TEXT, page)));
        Sources.java().forEach(java -> literals.addAll(found(TEXT, java)));
        var enums = Stream.of("src/main/java", "../ejb/src/main/java")
                .flatMap(folder -> Sources.below(Path.of(folder), ".java").keySet().stream())
                .map(path -> path.getFileName().toString().replace(".java", "")).collect(Collectors.toSet());
        var unused = written().keySet().stream()
                .filter(key -> !literals.contains(key) && !enums.contains(key.substring(0, key.indexOf('.'))))
                .filter(key -> literals.stream().noneMatch(text -> text.endsWith(".") && key.startsWith(text)))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), unused);
    }

    @Test
    void lieInTheBundleOfTheirFeature() {
        var strangers = new TreeSet<String>();
        Sources.below(BUNDLES, "Messages.properties").forEach((path, text) -> {
            var feature = path.getParent().getParent().getFileName().toString();
            var mine = feature.equals("kontor") ? List.of("web.", "shared.") : List.of(feature + ".");
            properties(text).stringPropertyNames().stream()
                    .filter(key -> Character.isLowerCase(key.charAt(0)) && mine.stream().noneMatch(key::startsWith))
                    .filter(key -> !key.startsWith("jakarta.")).forEach(strangers::add);
        });
        assertEquals(Set.of(), strangers);
    }

    @Test
    void writeApostrophesTwiceWhereArgumentsArePutIn() {
        var wrong = written().entrySet().stream()
                .filter(each -> each.getValue().contains("{") && each.getValue().replace("''", "").contains("'"))
                .map(Map.Entry::getKey).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), wrong);
    }

    @Test
    void shoutAtNobody() {
        var loud = written().entrySet().stream().filter(each -> each.getValue().contains("!")
                || each.getValue().matches("(?i).*\\b(?:oops|please|successfully)\\b.*"))
                .map(Map.Entry::getKey).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), loud);
    }

    /**
     * A feature that tells one of its refusals tells them all; one without pages is told of by the feature that uses
     * it.
     */
    private static boolean tells(String feature, Set<String> written) {
        return written.stream().anyMatch(key -> key.startsWith(feature + ".refused."));
    }

    private static String feature(String key) {
        return key.substring(0, key.indexOf('.'));
    }

    private static Map<String, String> written() {
        return Sources.below(BUNDLES, "/Messages.properties").values().stream().map(MessagesTest::properties)
                .flatMap(bundle -> bundle.stringPropertyNames().stream()
                .map(key -> Map.entry(key, bundle.getProperty(key))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));
    }

    private static Properties properties(String text) {
        try {
            var properties = new Properties();
            properties.load(new StringReader(text));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1)).collect(Collectors.toSet());
    }
}
