package org.kontor.accounting.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.ResourceBundle;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kontor.ledger.Ledger;

/** The proof of the books is read by people: each of its rules is a sentence. */
class ProofWordsTest {

    private static final Pattern RULE = Pattern.compile("(?m)^-- ([A-Z]\\d+) ");

    @Test
    void sayEveryRuleOfTheProof() throws IOException {
        var words = ResourceBundle.getBundle("org.kontor.accounting.web.Messages");
        var rules = rules();
        assertTrue(rules.size() > 30, rules.toString());
        assertEquals(List.of(), rules.stream().filter(rule -> !words.containsKey("accounting.check." + rule)).toList());
    }

    private static List<String> rules() throws IOException {
        try (var file = Ledger.class.getResourceAsStream("/org/kontor/accounting/checks.sql")) {
            return RULE.matcher(new String(file.readAllBytes(), StandardCharsets.UTF_8)).results()
                    .map((MatchResult found) -> found.group(1)).toList();
        }
    }
}
