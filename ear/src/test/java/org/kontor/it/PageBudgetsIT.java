package org.kontor.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** What a page may cost: statements by the database's own account, and what it must not leave at the visitor. */
class PageBudgetsIT extends Outside {

    private static final int LARGEST_PAGE = 20 * 1024 * 8;

    private static void costsAtMost(int statements, String path) {
        var counted = Statements.of(() -> assertEquals(200, get(shop() + path).statusCode()));
        assertTrue(counted <= statements, path + " costs " + counted + " statements, allowed are " + statements);
    }

    @Test
    void homeCostsAtMostFourStatements() {
        costsAtMost(4, "/");
    }

    @Test
    void aProductCostsAtMostFourStatements() {
        costsAtMost(4, product(1995, 5));
    }

    @Test
    void browsingLeavesNoCookieAndNoSessionInTheAddress() {
        for (var path : new String[] {"/", product(1995, 5), "/search?q=lamp"}) {
            var answer = get(shop() + path);
            assertTrue(answer.headers().allValues("Set-Cookie").isEmpty(), path + " sets a cookie");
            assertTrue(!answer.body().contains("jsessionid") && !answer.body().contains(".xhtml"),
                    path + " shows its inside");
            assertTrue(answer.body().length() < LARGEST_PAGE, path + " is " + answer.body().length()
                    + " characters long");
        }
    }

    @Test
    void unknownAddressesAreNotFoundInTheShopsOwnFrame() {
        for (var path : new String[] {"/c/no-such-thing", "/p/no-such-thing", "/page/no-such-thing",
                "/order/20016?key=0", "/nothing",
            "/store/catalog/home.xhtml"}) {
            var answer = get(shop() + path);
            assertEquals(404, answer.statusCode(), path);
            assertTrue(answer.body().contains("<h1"), path + " has no page");
        }
    }
}
