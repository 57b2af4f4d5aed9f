package org.kontor.inventory.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import org.kontor.inventory.InventoryQueries;
import org.kontor.inventory.StockRepair;
import org.kontor.shared.Sku;
import org.kontor.web.Notices;
import org.kontor.web.Responses;
import org.kontor.web.Texts;

/** How far the counters of a SKU are from its moves, and the button that sets them to what these say. */
@Named
@ViewScoped
public class StockRepairPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private InventoryQueries queries;

    @Inject
    private StockRepair desk;

    @Inject
    private HttpServletRequest request;

    private String sku;
    private String words;

    public void load() {
        words = Sku.read(sku).flatMap(queries::drift).map(drift -> Texts.INSTANCE.of("inventory.drift", drift.onHand(),
                drift.reserved(), drift.movedOnHand(), drift.movedReserved())).orElse(null);
    }

    public void repair() {
        Notices.done(desk.repair(Sku.parse(sku)) ? "inventory.repaired" : "inventory.repaired.before", sku);
        Responses.see("/admin/stock/" + sku);
    }

    /** Whether the signed-in person may repair. */
    public boolean isRepairable() {
        return request.isUserInRole("admin");
    }

    /** What differs, in a sentence; null where counters and moves agree. */
    public String getWords() {
        return words;
    }

    public String getSku() {
        return sku;
    }

    public void setSku(String sku) {
        this.sku = sku;
    }
}
