package org.kontor.reconciliation.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.kontor.reconciliation.PayoutLine;
import org.kontor.reconciliation.PayoutRow;
import org.kontor.reconciliation.ReconciliationQueries;
import org.kontor.web.Responses;

/** One payout with its items, the puzzling ones first. */
@Named
@RequestScoped
public class PayoutPage {

    private static final int LONGEST = 18;

    @Inject
    private ReconciliationQueries payouts;

    private String id;
    private PayoutRow payout;
    private List<PayoutLine> lines;

    public void load() {
        payout = id.length() > LONGEST ? null : payouts.byId(Long.parseLong(id)).orElse(null);
        if (payout == null) {
            Responses.notFound();
            return;
        }
        lines = payouts.lines(payout.id());
    }

    public PayoutRow getPayout() {
        return payout;
    }

    public List<PayoutLine> getLines() {
        return lines;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
