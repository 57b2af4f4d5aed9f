package org.kontor.risk.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import org.kontor.market.Markets;
import org.kontor.risk.ListEntry;
import org.kontor.risk.ListKind;
import org.kontor.risk.Listing;
import org.kontor.risk.RiskDesk;
import org.kontor.risk.RiskQueries;
import org.kontor.web.Notices;
import org.kontor.web.Responses;

/** What is doubtful, when payments are slowed down, and whom staff block or allow. */
@Named
@ViewScoped
public class RiskPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String HERE = "/admin/fraud";

    @Inject
    private RiskQueries risks;

    @Inject
    private RiskDesk desk;

    @Inject
    private Markets markets;

    @Inject
    private HttpServletRequest request;

    private LimitsForm form;
    private Listing listing = Listing.BLOCK;
    private ListKind kind = ListKind.EMAIL;
    private String value;
    private String reason;
    private transient List<ListEntry> entries;

    public void load() {
        form = new LimitsForm(risks.limits(), markets.home().currency());
    }

    public void save() {
        if (form.isGood()) {
            desk.change(form.limits());
            Notices.done("risk.limits.saved");
            Responses.see(HERE);
        }
    }

    public void add() {
        desk.add(listing, kind, value, reason);
        Notices.done("risk.list.added", value);
        Responses.see(HERE);
    }

    public void remove(ListEntry entry) {
        desk.remove(entry.id());
        Notices.done("risk.list.removed", entry.value());
        Responses.see(HERE);
    }

    /** Those who say what is doubtful; others read it. */
    public boolean isLimiting() {
        return request.isUserInRole("finance") || request.isUserInRole("admin");
    }

    /** Those who keep the lists. */
    public boolean isListing() {
        return request.isUserInRole("orders") || request.isUserInRole("admin");
    }

    public boolean isAlarm() {
        return risks.isAlarm();
    }

    public List<ListEntry> getEntries() {
        if (entries == null) {
            entries = risks.entries();
        }
        return entries;
    }

    public List<Listing> getListings() {
        return List.of(Listing.values());
    }

    public List<ListKind> getKinds() {
        return List.of(ListKind.values());
    }

    public LimitsForm getForm() {
        return form;
    }

    public Listing getChosen() {
        return listing;
    }

    public void setChosen(Listing chosen) {
        this.listing = chosen;
    }

    public ListKind getKind() {
        return kind;
    }

    public void setKind(ListKind kind) {
        this.kind = kind;
    }

    public String getValue() {
        return value;
    }

    public void setValue(String value) {
        this.value = value;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
