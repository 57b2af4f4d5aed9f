package org.kontor.shared;

/** Which page of a list is wanted: pages count from 1; the sort key is checked by the query that reads it. */
public record PageRequest(int page, int size, String sort, boolean descending) {

    private static final int LARGEST = 500;

    public PageRequest {
        if (page < 1 || size < 1 || size > LARGEST) {
            throw new IllegalArgumentException("no such page: " + page + " of size " + size);
        }
    }

    public static PageRequest of(int page, int size) {
        return new PageRequest(page, size, null, false);
    }

    public int offset() {
        return Math.multiplyExact(page - 1, size);
    }
}
