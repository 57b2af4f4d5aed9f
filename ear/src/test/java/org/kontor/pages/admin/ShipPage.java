package org.kontor.pages.admin;

import java.util.List;
import org.kontor.it.Browser;

/** What goes into a parcel. */
public record ShipPage(Browser browser, String number) {

    public List<String> lines() {
        return browser.texts("#ship .item-name");
    }

    /** Chooses how many units of a line go along; all of them do until something else is said. */
    public ShipPage units(int line, int units) {
        browser.fill("#ship .item:nth-of-type(" + (line + 2) + ") input", Integer.toString(units));
        return this;
    }

    public OrderDeskPage send() {
        browser.find("#send").click();
        return OrderDeskPage.arrived(browser, number);
    }
}
