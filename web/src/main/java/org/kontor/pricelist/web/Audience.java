package org.kontor.pricelist.web;

import java.util.ArrayList;
import java.util.List;
import org.kontor.market.BuyerGroupRow;
import org.kontor.pricelist.Buyers;
import org.kontor.web.Texts;

/** Those for whom a price list can be, with what staff call them. */
public record Audience(Buyers buyers, String label) {

    /** All that there are: everybody, businesses, and each group. */
    static List<Audience> all(List<BuyerGroupRow> groups) {
        var all = new ArrayList<>(List.of(
                new Audience(Buyers.EVERYBODY, Texts.INSTANCE.get("pricelist.buyers.EVERYBODY")),
                new Audience(Buyers.BUSINESSES, Texts.INSTANCE.get("pricelist.buyers.BUSINESSES"))));
        groups.forEach(row -> all.add(new Audience(Buyers.of(row.group()),
                Texts.INSTANCE.of(row.open() ? "pricelist.buyers.group" : "pricelist.buyers.closed", row.name()))));
        return all;
    }

    /** The word under which a list keeps them. */
    public String getWord() {
        return buyers.toString();
    }
}
