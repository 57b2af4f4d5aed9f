package org.kontor.screening.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.kontor.ordering.OrderQueries;
import org.kontor.ordering.OrderView;
import org.kontor.screening.BulkDeed;
import org.kontor.screening.BulkHolds;
import org.kontor.screening.BulkOutcome;
import org.kontor.screening.BulkRun;
import org.kontor.security.Tokens;
import org.kontor.shared.IdempotencyKey;
import org.kontor.shared.OrderNumber;
import org.kontor.web.Responses;
import org.kontor.web.Texts;

/**
 * Orders that were chosen in the list, to be held or released together, and then what became of each. The key is made
 * with the page: pressing twice does it once.
 */
@Named
@ViewScoped
public class BulkHoldPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private BulkHolds holds;

    @Inject
    private OrderQueries orders;

    private String run;
    private String key;
    private String reason;
    private ArrayList<String> chosen = new ArrayList<>();
    private transient BulkRun result;

    public void load() {
        if (run != null) {
            result = holds.byKey(run);
            return;
        }
        key = "bulk:" + Tokens.fresh();
        var picked = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterValuesMap().get("pick");
        if (picked != null) {
            Arrays.stream(picked).flatMap(each -> OrderNumber.read(each).stream()).map(OrderNumber::value).distinct()
                    .limit(BulkHolds.MOST).forEach(chosen::add);
        }
    }

    public void hold() {
        begin(BulkDeed.HOLD);
    }

    public void release() {
        begin(BulkDeed.RELEASE);
    }

    private void begin(BulkDeed deed) {
        holds.begin(new IdempotencyKey(key), deed, reason, chosen.stream().map(OrderNumber::parse).toList());
        Responses.see("/admin/orders/bulk?run=" + key);
    }

    public void goOn() {
        holds.goOn(run);
        Responses.see("/admin/orders/bulk?run=" + run);
    }

    /** The chosen orders as they are now. */
    public List<OrderView> getOrders() {
        return chosen.stream().map(OrderNumber::parse).map(orders::forStaff).flatMap(Optional::stream).toList();
    }

    /** What was done; null before anything was pressed. */
    public BulkRun getResult() {
        if (result == null && run != null) {
            result = holds.byKey(run);
        }
        return result;
    }

    public String getSummary() {
        return Texts.INSTANCE.of("screening.bulk.done." + getResult().deed(), getResult().done(),
                getResult().rows().size());
    }

    public String tone(BulkOutcome outcome) {
        return switch (outcome) {
            case DONE -> "ok";
            case ALREADY -> "neutral";
            case OPEN -> "info";
            default -> "warn";
        };
    }

    public boolean isNothing() {
        return run == null && chosen.isEmpty();
    }

    public boolean isChoosing() {
        return run == null && !chosen.isEmpty();
    }

    public String getRun() {
        return run;
    }

    public void setRun(String run) {
        this.run = run;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
