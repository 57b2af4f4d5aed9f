package org.kontor.operations;

/** How far a step of a run is. */
public record StepCount(String step, int total, int done, int parked) {

    public boolean isComplete() {
        return done + parked == total;
    }

    /** Done and parked items in percent of all, rounded down; 100 when there is nothing to do. */
    public int percent() {
        return total == 0 ? 100 : (int) ((done + parked) * 100L / total);
    }
}
