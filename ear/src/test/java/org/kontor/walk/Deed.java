package org.kontor.walk;

/** Something that may happen next, so often among {@code weight} others. */
record Deed(String name, int weight, Act act) {

    /** Does it, and says in a few words what came of it. */
    @FunctionalInterface
    interface Act {
        String on(Trail trail) throws Exception;
    }
}
