package org.kontor.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.kontor.it.Outside;

/** What is offered while somebody types, and what the back office keeps to those who have signed in. */
class SuggestIT extends Outside {

    @Test
    void offersAProductByTheBeginningOfItsName() {
        var address = product(1995, 5);

        var answer = get(shop() + "/api/suggest?q=" + address.substring("/p/test-".length()));

        assertEquals(200, answer.statusCode());
        assertTrue(answer.body().contains("\"href\":\"" + address + "\""), answer.body());
        assertTrue(answer.headers().allValues("Set-Cookie").isEmpty());
    }

    @Test
    void offersNothingForOneLetterOrTooMany() {
        assertEquals("[]", get(shop() + "/api/suggest?q=a").body());
        assertEquals("[]", get(shop() + "/api/suggest?q=" + "a".repeat(101)).body());
        assertEquals("[]", get(shop() + "/api/suggest").body());
    }

    @Test
    void keepsOrdersFromThoseWhoHaveNotSignedIn() {
        var answer = get(shop() + "/admin/find?q=weber");

        assertNotEquals(200, answer.statusCode());
    }
}
