package org.kontor.pricelist.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.kontor.market.BuyerGroupQueries;
import org.kontor.pricelist.PriceListDesk;

/** The price lists, newest first. */
@Named
@RequestScoped
public class PriceListListPage {

    @Inject
    private PriceListDesk desk;

    @Inject
    private BuyerGroupQueries groups;

    private List<PriceListLine> lines;

    public void load() {
        var audiences = Audience.all(groups.all());
        lines = desk.list().stream().map(row -> new PriceListLine(row, audiences.stream()
                .filter(each -> each.buyers().equals(row.buyers())).map(Audience::label).findFirst()
                .orElse(row.buyers().toString()))).toList();
    }

    public List<PriceListLine> getLines() {
        return lines;
    }
}
