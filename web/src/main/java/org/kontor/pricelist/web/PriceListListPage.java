package org.kontor.pricelist.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.kontor.pricelist.PriceListDesk;

/** The price lists, newest first. */
@Named
@RequestScoped
public class PriceListListPage {

    @Inject
    private PriceListDesk desk;

    private List<PriceListLine> lines;

    public void load() {
        lines = desk.list().stream().map(PriceListLine::new).toList();
    }

    public List<PriceListLine> getLines() {
        return lines;
    }
}
