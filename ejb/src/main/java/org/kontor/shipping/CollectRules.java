package org.kontor.shipping;

import java.util.Optional;
import org.kontor.shared.Money;

/** Where a carrier collects money at the door, by its conditions; nobody is asked. */
public interface CollectRules {

    /** The name of the carrier. */
    String carrier();

    /** The most that it collects for a parcel when it delivers by a method in a country (ISO 3166); empty: nothing. */
    Optional<Money> most(String service, String country);
}
