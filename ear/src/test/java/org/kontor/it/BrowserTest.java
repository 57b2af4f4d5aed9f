package org.kontor.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test in a real browser. After each test the console must be silent: no script error, no missing file, nothing
 * refused by the content security policy. A test that provokes complaints takes note of them with
 * {@link Browser#complaints()}. Every page that was seen must be open to people with other abilities.
 */
@ExtendWith(BrowserExtension.class)
public abstract class BrowserTest extends Outside {

    private final List<Browser> visitors = new ArrayList<>();
    private Browsers browsers;

    /** The visitor of this test. */
    protected Browser browser() {
        return visitors.isEmpty() ? anotherVisitor() : visitors.get(0);
    }

    /** Somebody else at the same time, with cookies of their own. */
    protected Browser anotherVisitor() {
        visitors.add(browsers.take());
        return visitors.get(visitors.size() - 1);
    }

    void visitWith(Browsers shared) {
        browsers = shared;
    }

    void leave(Optional<String> failure) {
        for (var visitor : visitors) {
            failure.ifPresent(test -> visitor.photograph(Path.of(System.getProperty("kontor.it.home"))
                    .resolveSibling("screenshots").resolve(test + "." + visitors.indexOf(visitor) + ".png")));
            browsers.giveBack(visitor);
        }
    }

    @AfterEach
    void leavesTheConsoleSilentAndNobodyOutside() {
        for (var visitor : visitors) {
            assertEquals(List.of(), visitor.complaints());
            assertEquals("", String.join("\n", visitor.barriers()), "Barriers on the pages that were seen");
        }
    }
}
