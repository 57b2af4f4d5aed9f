package org.kontor.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** What pages of the back office cost, the question who asks included. */
class StaffPageBudgetsIT extends Outside {

    private static void costsAtMost(int statements, String path) {
        var staff = StaffVisit.with("content");
        var counted = Statements.of(() -> assertEquals(200, staff.get(path).statusCode()));
        assertTrue(counted <= statements, path + " costs " + counted + " statements, allowed are " + statements);
    }

    @Test
    void theMediaLibraryCostsAtMostFourStatements() {
        costsAtMost(4, "/admin/library");
    }

    @Test
    void theListOfPagesCostsAtMostThreeStatements() {
        costsAtMost(3, "/admin/pages");
    }
}
