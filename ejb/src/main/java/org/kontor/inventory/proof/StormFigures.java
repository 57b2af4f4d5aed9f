package org.kontor.inventory.proof;

/**
 * What buyers who came at once were told: so many got a piece, so many were refused; the most that were being served at
 * one moment, and how long it took. Whoever is in neither number got no answer.
 */
public record StormFigures(int sold, int refused, int atOnce, long millis) {

    /** Of a storm whose server is gone: nobody can say what its buyers were told. */
    static final StormFigures UNKNOWN = new StormFigures(0, 0, 0, 0);
}
