package org.kontor.reporting;

import org.kontor.shared.Percentage;

/**
 * How the promises about deliveries were kept in a time: of all, by one method, or by one method to one country.
 *
 * @param method   null for all of them
 * @param name     that of the method; its code where it is no longer offered, null for all
 * @param country  null for all of them
 * @param arrived  deliveries of which the last parcel arrived in that time
 * @param kept     those of them that arrived on the last promised day or before
 * @param half     within so many working days after the order half of them had arrived; null where none did
 * @param nine     the same for nine of ten
 * @param late     deliveries that are still to come though their last promised day is over
 */
public record KeptPromises(String method, String name, String country, long arrived, long kept, Integer half,
                           Integer nine, long late) {

    /** How many of a hundred were kept, rounded down: only where all were it is 100. Null where none arrived. */
    public Percentage share() {
        return arrived == 0 ? null : Percentage.parse(String.valueOf(kept * 100 / arrived));
    }

    public boolean isEmpty() {
        return arrived == 0 && late == 0;
    }
}
