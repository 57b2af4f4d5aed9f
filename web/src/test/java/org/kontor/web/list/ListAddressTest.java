package org.kontor.web.list;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ListAddressTest {

    private final ListAddress list = ListAddress.of("/admin/orders").with("view", "to_ship").with("q", "Weber & Söhne");

    @Test
    void carriesItsStateInTheQuery() {
        assertEquals("/admin/orders?view=to_ship&q=Weber+%26+S%C3%B6hne", list.toString());
    }

    @Test
    void leavesOutWhatIsEmptyAndTheFirstPage() {
        assertEquals("/admin/orders", ListAddress.of("/admin/orders").with("q", " ").page(1).toString());
        assertEquals("/admin/orders?page=3", ListAddress.of("/admin/orders").page(3).toString());
    }

    @Test
    void changesOneThingAndKeepsTheRest() {
        assertEquals("/admin/orders?view=to_ship", list.with("q", null).toString());
        assertEquals("/admin/orders?view=to_ship&q=Weber+%26+S%C3%B6hne", list.toString());
    }
}
