package org.kontor.inventory.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.kontor.inventory.InventoryQueries;
import org.kontor.inventory.Stock;
import org.kontor.inventory.StockDrift;
import org.kontor.inventory.StockRepair;
import org.kontor.inventory.StockStep;
import org.kontor.shared.Page;
import org.kontor.shared.PageRequest;
import org.kontor.shared.Sku;
import org.kontor.web.Notices;
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
    private StockRepair repair;

    @Inject
    private HttpServletRequest request;

    private String sku;
    private String page;
    private Stock stock;
    private Page<StockStep> found;
    private Optional<StockDrift> drift;

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
    }

    /** Sets the counters to what the moves say. */
    public void repair() {
        Notices.done(repair.repair(Sku.parse(sku)) ? "inventory.repaired" : "inventory.repaired.before", sku);
        Responses.see("/admin/stock/" + sku);
    }

    public boolean isRepairable() {
        return request.isUserInRole("admin");
    }

    /** How far the counters are from the moves; null where they agree. A press of the button asks anew. */
    public StockDrift getDrift() {
        if (drift == null) {
            drift = queries.drift(Sku.parse(sku));
        }
        return drift.orElse(null);
    }

    public List<StockStep> getSteps() {
        return found.items();
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
