package org.kontor.dispatch.web;

import java.io.Serializable;
import org.kontor.ordering.ConsignmentView;
import org.kontor.web.Texts;

/** A consignment of which a parcel can be sent: where it goes, and how many pieces are still to be sent. */
public record ShipTab(int no, String label, boolean open) implements Serializable {

    static ShipTab of(ConsignmentView consignment, ConsignmentView chosen) {
        return new ShipTab(consignment.no(), Texts.INSTANCE.of("dispatch.ship.consignment", consignment.no(),
                consignment.name(), consignment.shipTo().name(), consignment.shipTo().city(), consignment.openUnits()),
                consignment.no() == chosen.no());
    }
}
