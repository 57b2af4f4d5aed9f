package org.kontor.accounting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kontor.accounting.ProofLine.Finding;

class BooksCheckTest {

    @Test
    void readsCodeRuleAndStatement() {
        var checks = BooksCheck.read(
                "-- a comment\n\n-- L1 One rule\nselect 1;\n\n-- P4 (at rest) Another\nselect 2\nfrom x;\n");

        assertEquals(List.of(new BooksCheck("L1", "One rule", false, "select 1"),
                new BooksCheck("P4", "Another", true, "select 2\nfrom x")), checks);
    }

    @Test
    void refusesAStatementWithoutAnEnd() {
        assertThrows(IllegalArgumentException.class, () -> BooksCheck.read("-- L1 One rule\nselect 1\n"));
    }

    @Test
    void knowsEveryInvariantOfTheBooksOnce() {
        var codes = BooksCheck.all().stream().map(BooksCheck::code).toList();

        assertTrue(codes.containsAll(List.of("L1", "L2", "L3", "S1", "S2", "S3", "P1", "P2", "P3", "P4", "P5", "P6",
                "O1", "I1", "I2", "I3", "W1", "W2", "X1", "X2", "C1", "J1")), codes.toString());
        assertEquals(codes.stream().distinct().toList(), codes);
    }

    @Test
    void keepsToTheContractViewsAndNamesItsColumns() {
        for (var check : BooksCheck.all()) {
            assertFalse(check.sql().matches("(?s).*(?<!distinct )\\b(from|join)\\s+(?!audit\\.)[a-z_]+\\.[a-z_]+\\b.*"),
                    check.code());
            assertTrue(check.sql().contains(" as subject") && check.sql().contains(" as found"), check.code());
        }
    }

    @Test
    void keepsAProofAsItWasTaken() {
        var proof = List.of(new ProofLine("L1", 0, List.of()),
                new ProofLine("P5", 2,
                        List.of(new Finding("20016", "\"12390\" held"), new Finding("20024", "1 held"))));

        assertEquals(proof, Proof.read(Proof.write(proof)));
    }

    @Test
    void holdsWhenNothingWasFound() {
        var proof = List.of(new ProofLine("L1", 0, List.of()), new ProofLine("P5", 2, List.of()));

        assertEquals("L1", proof.stream().filter(ProofLine::holds).map(ProofLine::code).collect(Collectors.joining()));
    }
}
