package org.kontor.inventory.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.kontor.catalog.CatalogQueries;
import org.kontor.inventory.InventoryQueries;
import org.kontor.inventory.Stock;
import org.kontor.inventory.StockStep;
import org.kontor.shared.Page;
import org.kontor.shared.PageRequest;
import org.kontor.shared.Sku;
import org.kontor.web.PageNumber;
import org.kontor.web.Pager;
import org.kontor.web.Responses;

/** Why the stock of a SKU is what it is: every change, with what there was after it. */
@Named
@RequestScoped
public class StockHistoryPage {

    private static final int SIZE = 50;

    @Inject
    private InventoryQueries queries;

    @Inject
    private CatalogQueries catalog;

    private String sku;
    private String page;
    private Stock stock;
    private Page<StockStep> found;

    /** An address that names no SKU, or no page of it, is not found; a shadow is no stock of the shop. */
    public void load() {
        var wanted = Sku.read(sku);
        var number = PageNumber.parse(page);
        if (wanted.filter(one -> !one.isShadow()).isEmpty() || number.isEmpty()) {
            Responses.notFound();
            return;
        }
        found = queries.history(wanted.get(), PageRequest.of(number.get(), SIZE));
        stock = queries.stock(wanted.get());
        if (found.total() == 0 && catalog.offers(List.of(stock.sku())).isEmpty()) {
            Responses.notFound();
        }
    }

    /** None until they are read: a press of the button on the page asks before. */
    public List<StockStep> getSteps() {
        return found == null ? List.of() : found.items();
    }

    public long getTotal() {
        return found.total();
    }

    public String getWords() {
        return StockWords.of(stock, queries.held(List.of(stock.sku())));
    }

    public Pager getPager() {
        return Pager.of(found, number -> "/admin/stock/" + sku + "?page=" + number);
    }

    public String getSku() {
        return sku;
    }

    public void setSku(String sku) {
        this.sku = sku;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }
}
