package org.kontor.inventory.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.kontor.inventory.InventoryQueries;
import org.kontor.inventory.Stock;
import org.kontor.inventory.StockDesk;
import org.kontor.inventory.StockMove;
import org.kontor.inventory.StockReason;
import org.kontor.shared.Sku;
import org.kontor.web.Notices;
import org.kontor.web.Responses;
import org.kontor.web.ShellPage;

/** The stock of some SKUs: what there is, the last moves, and a change with its reason. */
@Named
@ViewScoped
public class StockPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MOVES_SHOWN = 8;
    private static final Pattern CHANGE = Pattern.compile("[+-]?[0-9]{1,6}");

    @Inject
    private InventoryQueries queries;

    @Inject
    private StockDesk desk;

    @Inject
    private ShellPage shell;

    private ArrayList<String> skus = new ArrayList<>();
    private String sku;
    private String change;
    private String reason = StockReason.RECEIVED.name();
    private String note;
    private transient Map<Sku, Integer> held;

    /** Shows these SKUs; the first is chosen. */
    public void load(List<Sku> shown) {
        skus = new ArrayList<>(shown.stream().map(Sku::value).toList());
        sku = skus.isEmpty() ? null : skus.get(0);
    }

    public void adjust() {
        var typed = change == null ? "" : change.strip().replace('\u2212', '-');
        if (!CHANGE.matcher(typed).matches() || Integer.parseInt(typed) == 0) {
            Notices.wrong("stock-change", "inventory.change.wrong");
            return;
        }
        var stock = desk.adjust(Sku.parse(sku), Integer.parseInt(typed), StockReason.valueOf(reason), note);
        Notices.done("inventory.changed", stock.sku().value(), stock.onHand());
        Responses.see(shell.getPath());
    }

    public List<Stock> getStocks() {
        return List.copyOf(queries.stock(shown()).values());
    }

    /** The figures of one of them in a sentence. */
    public String words(Stock stock) {
        if (held == null) {
            held = queries.held(shown());
        }
        return StockWords.of(stock, held);
    }

    public List<StockMove> getMoves() {
        return queries.moves(shown(), MOVES_SHOWN);
    }

    private List<Sku> shown() {
        return skus.stream().map(Sku::new).toList();
    }

    public List<StockReason> getReasons() {
        return Arrays.stream(StockReason.values()).filter(StockReason::byStaff).toList();
    }

    public List<String> getSkus() {
        return skus;
    }

    public String getSku() {
        return sku;
    }

    public void setSku(String sku) {
        this.sku = sku;
    }

    public String getChange() {
        return change;
    }

    public void setChange(String change) {
        this.change = change;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
