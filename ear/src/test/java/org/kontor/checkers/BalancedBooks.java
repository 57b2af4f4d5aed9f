package org.kontor.checkers;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** After every test of the shipped EAR the books must balance, whatever the test was about. */
public class BalancedBooks implements AfterEachCallback {

    /** Called in the test's own process and again in the server; once is enough. */
    @Override
    public void afterEach(ExtensionContext context) {
        if (Books.isOutside()) {
            Books.books().balance();
        }
    }
}
