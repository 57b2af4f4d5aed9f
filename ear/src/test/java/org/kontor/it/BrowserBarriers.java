package org.kontor.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openqa.selenium.JavascriptExecutor;

/**
 * Asks axe-core what keeps people with other abilities from using the page that is open. What is serious or critical is
 * never allowed; on the lean pages of the store, which everybody sees, not even what is moderate.
 */
final class BrowserBarriers {

    private static final String AXE = source();
    private static final Set<String> NEVER = Set.of("serious", "critical");
    private static final String RUN = """
            const done = arguments[arguments.length - 1];
            axe.run(document, {iframes: false, resultTypes: ['violations']}).then(
                found => done(found.violations.map(rule => ({impact: rule.impact, rule: rule.id,
                    text: rule.help + ' ' + rule.nodes.slice(0, 3).map(node => node.html).join(' ')}))),
                broken => done([{impact: 'critical', rule: 'axe', text: String(broken)}]));
            """;

    private BrowserBarriers() {
    }

    /** One line for each kind of barrier. */
    @SuppressWarnings("unchecked")
    static List<String> of(JavascriptExecutor page, boolean lean) {
        if (!Boolean.TRUE.equals(page.executeScript("return 'axe' in window"))) {
            page.executeScript(AXE);
        }
        var found = (List<Map<String, String>>) page.executeAsyncScript(RUN);
        return found.stream().filter(each -> NEVER.contains(each.get("impact"))
                        || lean && "moderate".equals(each.get("impact")))
                .map(each -> each.get("impact") + " " + each.get("rule") + ": " + each.get("text")).toList();
    }

    private static String source() {
        try (var file = BrowserBarriers.class.getResourceAsStream("/axe.min.js")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
