package org.kontor.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openqa.selenium.chrome.ChromeDriver;

/**
 * Asks axe-core what keeps people with other abilities from using the page that is open. What is serious or critical is
 * never allowed; on the lean pages of the store, which everybody sees, not even what is moderate.
 */
final class BrowserBarriers {

    private static final Set<String> NEVER = Set.of("serious", "critical");
    /** The rules that look at nothing but colours. */
    private static final List<String> OF_COLOURS = List.of("color-contrast", "link-in-text-block");

    /** Every document of a tab gets axe-core like this once it was asked for there; it is only read where it is used. */
    private static final String KEPT = "window.kontorAxe = function () {\n" + source() + "\n};";

    private static final String RUN = """
            const rules = arguments[0], done = arguments[1];
            if (!window.axe) {
                if (!window.kontorAxe) return done(null);
                window.kontorAxe();
            }
            const lean = document.querySelector("link[href$='/lean.css']") !== null;
            const asked = {iframes: false, resultTypes: ['violations']};
            if (rules.length > 0) asked.runOnly = {type: 'rule', values: rules};
            axe.run(document, asked).then(
                found => done(found.violations.map(rule => ({impact: rule.impact, rule: rule.id, lean: String(lean),
                    text: rule.help + ' ' + rule.nodes.slice(0, 3).map(node => node.html).join(' ')}))),
                broken => done([{impact: 'critical', rule: 'axe', lean: String(lean), text: String(broken)}]));
            """;

    private BrowserBarriers() {
    }

    /** One line for each kind of barrier. */
    static List<String> of(ChromeDriver page) {
        return of(page, List.of());
    }

    /** One line for each kind of barrier that only colours make. */
    static List<String> ofColours(ChromeDriver page) {
        return of(page, OF_COLOURS);
    }

    private static List<String> of(ChromeDriver page, List<String> rules) {
        var found = ask(page, rules);
        if (found == null) {
            page.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", KEPT, "runImmediately", true));
            found = ask(page, rules);
        }
        return found.stream().filter(each -> NEVER.contains(each.get("impact"))
                        || Boolean.parseBoolean(each.get("lean")) && "moderate".equals(each.get("impact")))
                .map(each -> each.get("impact") + " " + each.get("rule") + ": " + each.get("text")).toList();
    }

    /** Null where the document has no axe-core yet. */
    @SuppressWarnings("unchecked")
    private static List<Map<String, String>> ask(ChromeDriver page, List<String> rules) {
        return (List<Map<String, String>>) page.executeAsyncScript(RUN, rules);
    }

    private static String source() {
        try (var file = BrowserBarriers.class.getResourceAsStream("/axe.min.js")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
