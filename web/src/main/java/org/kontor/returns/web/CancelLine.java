package org.kontor.returns.web;

import java.io.Serializable;
import org.kontor.ordering.OrderLineView;
import org.kontor.returns.RefundableLine;

/** How many units of a line are called off, as typed; none at first. */
public class CancelLine implements Serializable {

    private static final long serialVersionUID = 1L;

    private final long lineId;
    private final String name;
    private final String detail;
    private final String picture;
    private final int most;
    private Integer units;

    CancelLine(OrderLineView line, RefundableLine left) {
        this.lineId = line.id();
        this.name = line.name();
        this.detail = (line.optionLabel() == null ? "" : line.optionLabel() + " · ") + line.sku();
        this.picture = line.picture();
        this.most = left.unsent();
    }

    long lineId() {
        return lineId;
    }

    boolean isWanted() {
        return units != null && units != 0;
    }

    boolean isPossible() {
        return units == null || units >= 0 && units <= most;
    }

    void takeAll() {
        units = most;
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

    public int getMost() {
        return most;
    }

    public Integer getUnits() {
        return units;
    }

    public void setUnits(Integer units) {
        this.units = units;
    }
}
