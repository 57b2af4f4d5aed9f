package org.kontor.shipping;

/** Where a carrier collects money at the door, by its conditions; nobody is asked. */
public interface CollectRules {

    /** The name of the carrier. */
    String carrier();

    /** Whether it collects when it delivers by a method in a country (ISO 3166). */
    boolean collects(String service, String country);
}
