package org.kontor.analytics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class VisitorsTest {

    private static final byte[] MONDAY = {1};
    private static final byte[] TUESDAY = {2};
    private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

    @Test
    void recognisesAVisitorOfTheSameDay() {
        assertEquals(Visitors.number(MONDAY, "203.0.113.7", FIREFOX), Visitors.number(MONDAY, "203.0.113.7", FIREFOX));
    }

    @Test
    void forgetsAVisitorOvernight() {
        assertNotEquals(Visitors.number(MONDAY, "203.0.113.7", FIREFOX),
                Visitors.number(TUESDAY, "203.0.113.7", FIREFOX));
    }

    @Test
    void tellsVisitorsApart() {
        assertNotEquals(Visitors.number(MONDAY, "203.0.113.7", FIREFOX),
                Visitors.number(MONDAY, "203.0.113.8", FIREFOX));
        assertNotEquals(Visitors.number(MONDAY, "203.0.113.7", FIREFOX),
                Visitors.number(MONDAY, "203.0.113.7", FIREFOX + "a"));
    }

    @Test
    void countsPeopleAndNoPrograms() {
        assertFalse(Bots.isBot(FIREFOX));
        assertFalse(Bots.isBot(
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)"
                + " Version/18.0 Mobile/15E148 Safari/604.1"));
        assertFalse(
                Bots.isBot(
                        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36"));
        assertTrue(Bots.isBot("Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)"));
        assertTrue(Bots.isBot("curl/8.5.0"));
        assertTrue(Bots.isBot("Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)"));
        assertTrue(Bots.isBot(null));
        assertTrue(Bots.isBot(" "));
    }

    @Test
    void cutsWhatIsTooLongForItsColumn() {
        var seen = new Seen(null, null, EventKind.SEARCH, 1, "/" + "x".repeat(300), "y\u0000".repeat(100), null);

        assertEquals(200, seen.path().length());
        assertEquals("y".repeat(80), seen.subject());
    }
}
