package org.kontor.shipping;

import java.util.List;

/** What a carrier answers when it is asked about a parcel. */
public sealed interface TrackingAnswer {

    /** All that was noted so far, in any order. */
    record Told(List<CarrierEvent> events) implements TrackingAnswer {

        public Told {
            events = List.copyOf(events);
        }
    }

    /** The carrier could not be asked, or does not know the number. */
    record Silent(String why) implements TrackingAnswer {
    }
}
