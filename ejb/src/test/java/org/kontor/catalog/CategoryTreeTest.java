package org.kontor.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class CategoryTreeTest {

    private final CategoryTree tree = new CategoryTree(List.of(
            row(1, null, "lighting", 7), row(4, null, "kitchen", 2), row(2, 1L, "lamps", 5),
                    row(5, 2L, "floor-lamps", 3),
            row(3, 1L, "bulbs", 2)));

    @Test
    void keepsTheOrderOfItsRows() {
        assertEquals(List.of("lighting", "kitchen"), tree.top().stream().map(CategoryNode::slug).toList());
        assertEquals(List.of("lamps", "bulbs"), tree.top().get(0).children().stream().map(CategoryNode::slug).toList());
    }

    @Test
    void knowsTheWayFromTheTop() {
        var view = tree.view("floor-lamps").orElseThrow();

        assertEquals(List.of("lighting", "lamps", "floor-lamps"), view.path().stream().map(CategoryLink::slug)
                .toList());
        assertEquals(3, view.products());
        assertTrue(view.children().isEmpty());
    }

    @Test
    void gathersEverythingBelow() {
        assertEquals(List.of(1L, 2L, 3L, 5L), tree.idsFrom("lighting"));
        assertEquals(List.of(4L), tree.idsFrom("kitchen"));
        assertEquals(List.of(), tree.idsFrom("garden"));
    }

    @Test
    void takesTheDeepestPlaceOfAProduct() {
        assertEquals("floor-lamps", last(tree.deepestPath(List.of(1L, 5L, 4L))));
        assertEquals(List.of(), tree.deepestPath(List.of(99L)));
    }

    @Test
    void answersNothingForAnUnknownAddress() {
        assertTrue(tree.view("garden").isEmpty());
    }

    private static String last(List<CategoryLink> path) {
        return path.get(path.size() - 1).slug();
    }

    private static CategoryRow row(long id, Long parent, String slug, long products) {
        return new CategoryRow(id, parent, slug, slug, null, null, products);
    }
}
