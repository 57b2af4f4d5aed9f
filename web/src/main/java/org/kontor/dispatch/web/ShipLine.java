package org.kontor.dispatch.web;

import java.io.Serializable;
import org.kontor.inventory.Allotment;
import org.kontor.inventory.web.WaitingWords;
import org.kontor.ordering.OrderLineView;

/** How many units of a line go into the parcel, as typed. */
public class ShipLine implements Serializable {

    private static final long serialVersionUID = 1L;

    private final long lineId;
    private final String name;
    private final String detail;
    private final String picture;
    private final int open;
    private final String waits;
    private Integer units;

    /**
     * Proposes what lies on the shelf for the order; the allotment is null for what is not held.
     *
     * @param open how many pieces of the consignment are still to be sent
     */
    ShipLine(OrderLineView line, int open, Allotment lot) {
        this.lineId = line.id();
        this.name = line.name();
        this.detail = (line.optionLabel() == null ? "" : line.optionLabel() + " · ") + line.sku();
        this.picture = line.picture();
        this.open = open;
        this.waits = WaitingWords.of(lot);
        this.units = lot == null ? open : Math.min(open, lot.free());
    }

    long lineId() {
        return lineId;
    }

    boolean isWanted() {
        return units != null && units != 0;
    }

    boolean isPossible() {
        return units == null || units >= 0 && units <= open;
    }

    public String getName() {
        return name;
    }

    public String getDetail() {
        return detail;
    }

    public String getPicture() {
        return picture;
    }

    public int getOpen() {
        return open;
    }

    /** What of it is still to come, in a sentence; null where all of it is here. */
    public String getWaits() {
        return waits;
    }

    public Integer getUnits() {
        return units;
    }

    public void setUnits(Integer units) {
        this.units = units;
    }
}
