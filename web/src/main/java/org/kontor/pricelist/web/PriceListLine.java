package org.kontor.pricelist.web;

import org.kontor.pricelist.PriceListRow;
import org.kontor.pricelist.PriceListState;

/** A price list in the list, for whom it is, and how it stands. */
public record PriceListLine(PriceListRow row, String audience) {

    public String href() {
        return "/admin/price-lists/" + row.id();
    }

    public String tone() {
        return tone(row.state());
    }

    static String tone(PriceListState state) {
        return switch (state) {
            case OFF -> "warn";
            case SCHEDULED -> "info";
            case RUNNING -> "ok";
            case OVER -> "neutral";
        };
    }
}
