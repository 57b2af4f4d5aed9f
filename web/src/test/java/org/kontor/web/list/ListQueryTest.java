package org.kontor.web.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kontor.shared.PageRequest;

class ListQueryTest {

    private enum Colour { RED, BLUE }

    private static ListQuery<Colour> query(String q, String status, String sort, String page) {
        return new ListQuery<>("/admin/things", Colour.class, "name", q, status, sort, page);
    }

    @Test
    void asksForTheFirstPageInTheListsOwnOrder() {
        assertEquals(Optional.of(new PageRequest(1, 25, "name", false)), query(null, null, null, null).request(25));
        assertFalse(query(" ", null, null, null).isFiltered());
    }

    @Test
    void readsWhatTheAddressSays() {
        var query = query("lamp", "blue", "-price", "3");

        assertEquals(Optional.of(new PageRequest(3, 25, "price", true)), query.request(25));
        assertEquals(Colour.BLUE, query.chosen());
        assertTrue(query.isFiltered());
        assertEquals("/admin/things?q=lamp&status=blue&sort=price", query.sorted("price"));
    }

    @Test
    void choosesNothingByWhatIsNoStatus() {
        assertNull(query(null, "BLUE", null, null).chosen());
        assertNull(query(null, "green", null, null).chosen());
    }

    @Test
    void hasNoPageOfWhatIsNoNumber() {
        assertEquals(Optional.empty(), query(null, null, null, "0").request(25));
        assertEquals(Optional.empty(), query(null, null, null, "x").request(25));
    }
}
