package org.kontor.shared;

import java.util.List;

/** One page of a list and how many items the whole list has. */
public record Page<T>(List<T> items, long total, PageRequest request) {

    public Page {
        items = List.copyOf(items);
    }

    public int pages() {
        return (int) Math.max(1, (total + request.size() - 1) / request.size());
    }

    public int number() {
        return request.page();
    }

    public boolean isEmpty() {
        return items.isEmpty();
    }
}
