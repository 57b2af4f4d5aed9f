package org.kontor.shared;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Work that is claimed in handfuls, so that several nodes share it. */
public final class Backlog {

    private Backlog() {
    }

    /** Claims and does handfuls until one is not full: as fast as the work comes, however often the timer rings. */
    public static <T> void clear(int handful, Supplier<List<T>> claim, Consumer<List<T>> deed) {
        List<T> claimed;
        do {
            claimed = claim.get();
            deed.accept(claimed);
        } while (claimed.size() >= handful);
    }
}
