package org.kontor.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.JavascriptExecutor;

/** {@code mvn -Plab verify}: what each kind of page costs a new visitor, held against its budget in gzipped bytes. */
@Tag("lab")
class PageLabIT extends BrowserTest {

    private static final Budget LEAN = new Budget(20, 20, 20, 60, 25);
    private static final Budget RICH = new Budget(40, 45, 290, 60, 40);
    private static final String RESOURCES = "return performance.getEntriesByType('navigation')"
            + ".concat(performance.getEntriesByType('resource')).map(e => e.encodedBodySize + ' ' + e.name)";

    /** Most kilobytes of each kind, and most requests. */
    private record Budget(long html, long css, long script, long fonts, long requests) {
    }

    private record Load(String name, long html, long css, long script, long fonts, long pictures,
            List<String> requests) {

        static Load of(String name, List<String> sized) {
            var addresses = sized.stream().map(line -> line.substring(line.indexOf(' ') + 1)).toList();
            return new Load(name, bytes(sized.subList(0, 1), ""), bytes(sized, "css"), bytes(sized, "js"),
                    bytes(sized, "woff2"), bytes(sized, "(jpe?g|png|webp|svg|avif)"), addresses);
        }

        private static long bytes(List<String> sized, String ending) {
            return sized.stream().filter(line -> ending.isEmpty()
                            || line.replaceFirst("[?#].*", "").matches(".*\\." + ending + "(\\.xhtml)?"))
                    .mapToLong(line -> Long.parseLong(line.substring(0, line.indexOf(' ')))).sum();
        }

        String row() {
            return String.format(Locale.ROOT, "%-10s %8.1f %8.1f %8.1f %8.1f %9.1f %9d", name, html / 1024.0,
                    css / 1024.0, script / 1024.0, fonts / 1024.0, pictures / 1024.0, requests.size());
        }

        List<String> above(Budget budget) {
            var found = new ArrayList<String>();
            check(found, "KB of HTML", html / 1024, budget.html);
            check(found, "KB of CSS", css / 1024, budget.css);
            check(found, "KB of script", script / 1024, budget.script);
            check(found, "KB of fonts", fonts / 1024, budget.fonts);
            check(found, "requests", requests.size(), budget.requests);
            return found;
        }

        private void check(List<String> found, String what, long is, long allowed) {
            if (is > allowed) {
                found.add(name + ": " + is + " " + what + ", allowed are " + allowed);
            }
        }
    }

    private Load load(String name, String path) {
        browser().open(path);
        var sized = new ArrayList<String>();
        ((List<?>) ((JavascriptExecutor) browser().driver()).executeScript(RESOURCES))
                .forEach(line -> sized.add(line.toString()));
        return Load.of(name, sized);
    }

    private String link(String prefix) {
        return browser().find("main a[href^='" + prefix + "']").getDomAttribute("href");
    }

    private static void show(List<Load> loads) {
        System.out.println("page        HTML KB   CSS KB    JS KB fonts KB  images KB  requests");
        loads.forEach(load -> System.out.println(load.row()));
    }

    @Test
    void leanPagesKeepTheirBudget() {
        var loads = new ArrayList<Load>();
        loads.add(load("home", "/"));
        var category = link("/c/");
        loads.add(load("category", category));
        loads.add(load("product", link("/p/")));
        loads.add(load("search", "/search?q=lamp"));
        show(loads);
        var found = new ArrayList<String>();
        loads.forEach(load -> found.addAll(load.above(LEAN)));
        loads.forEach(load -> load.requests.stream().filter(address -> address.contains("ln=primefaces"))
                .forEach(address -> found.add(load.name + " loads " + address)));
        assertEquals(List.of(), found);
    }

    @Test
    void richPagesKeepTheirBudget() {
        browser().open("/");
        browser().open(link("/p/"));
        browser().find("form.add button[type=submit]").click();
        var loads = List.of(load("cart", "/cart"), load("checkout", "/checkout"));
        show(loads);
        var found = new ArrayList<String>();
        loads.forEach(load -> found.addAll(load.above(RICH)));
        assertEquals(List.of(), found);
    }
}
