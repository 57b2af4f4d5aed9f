package org.kontor.shipping.web;

import java.io.Serializable;
import org.kontor.shipping.DeliveryService;
import org.kontor.shipping.RateBasis;
import org.kontor.shipping.RateTable;
import org.kontor.shipping.ServicePlan;
import org.kontor.web.Formats;

/** How a method is offered in a zone, as staff type it. */
public class ServiceForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String currency;
    private Long zone;
    private String method;
    private boolean active = true;
    private String minDays = "";
    private String maxDays = "";
    private String basis = RateBasis.WEIGHT.name();
    private String steps = "";
    private String freeFrom = "";
    private String pieceOver = "";
    private String pieceUpTo = "";

    static ServiceForm of(DeliveryService service) {
        var currency = service.currency();
        var form = new ServiceForm();
        var plan = service.plan();
        form.currency = currency;
        form.zone = service.zone();
        form.method = service.method();
        form.active = plan.active();
        form.minDays = String.valueOf(plan.minDays());
        form.maxDays = String.valueOf(plan.maxDays());
        form.basis = plan.table().basis().name();
        form.steps = StepText.text(plan.table().steps(), plan.table().basis(), currency);
        form.freeFrom = plan.table().freeFrom() == null ? "" : Formats.input(plan.table().freeFrom());
        form.pieceOver = StepText.kilos(plan.pieceOver());
        form.pieceUpTo = StepText.kilos(plan.pieceUpTo());
        return form;
    }

    ServicePlan plan(Typed typed, String currency) {
        var by = RateBasis.valueOf(basis);
        return new ServicePlan(typed.number("min-days", minDays), typed.number("max-days", maxDays),
                new RateTable(by, StepText.read(steps, by, currency, typed),
                        typed.optionalMoney("free-from", freeFrom, currency)),
                typed.optionalGrams("piece-over", pieceOver), typed.optionalGrams("piece-up-to", pieceUpTo), active);
    }

    /** The currency of its prices, which one that is saved keeps. */
    public String getCurrency() {
        return currency;
    }

    public void setCurrency(String currency) {
        this.currency = currency;
    }

    public Long getZone() {
        return zone;
    }

    public void setZone(Long zone) {
        this.zone = zone;
    }

    public String getMethod() {
        return method;
    }

    public void setMethod(String method) {
        this.method = method;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }

    public String getMinDays() {
        return minDays;
    }

    public void setMinDays(String minDays) {
        this.minDays = minDays;
    }

    public String getMaxDays() {
        return maxDays;
    }

    public void setMaxDays(String maxDays) {
        this.maxDays = maxDays;
    }

    public String getBasis() {
        return basis;
    }

    public void setBasis(String basis) {
        this.basis = basis;
    }

    public String getSteps() {
        return steps;
    }

    public void setSteps(String steps) {
        this.steps = steps;
    }

    public String getFreeFrom() {
        return freeFrom;
    }

    public void setFreeFrom(String freeFrom) {
        this.freeFrom = freeFrom;
    }

    public String getPieceOver() {
        return pieceOver;
    }

    public void setPieceOver(String pieceOver) {
        this.pieceOver = pieceOver;
    }

    public String getPieceUpTo() {
        return pieceUpTo;
    }

    public void setPieceUpTo(String pieceUpTo) {
        this.pieceUpTo = pieceUpTo;
    }
}
