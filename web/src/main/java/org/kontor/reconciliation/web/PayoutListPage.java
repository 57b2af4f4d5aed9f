package org.kontor.reconciliation.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.kontor.reconciliation.PayoutRow;
import org.kontor.reconciliation.ReceivableProof;
import org.kontor.reconciliation.ReconciliationQueries;
import org.kontor.shared.Page;
import org.kontor.shared.PageRequest;
import org.kontor.web.PageNumber;
import org.kontor.web.Pager;
import org.kontor.web.Responses;

/** Payouts of the providers, those that are not settled first, and what the providers still owe. */
@Named
@RequestScoped
public class PayoutListPage {

    private static final int SIZE = 25;

    @Inject
    private ReconciliationQueries payouts;

    private String open;
    private String page;
    private Page<PayoutRow> found;

    public void load() {
        var number = PageNumber.parse(page);
        if (number.isEmpty()) {
            Responses.notFound();
            return;
        }
        found = payouts.list(isOpenOnly(), PageRequest.of(number.get(), SIZE));
    }

    public boolean isOpenOnly() {
        return "true".equals(open);
    }

    public List<PayoutRow> getRows() {
        return found.items();
    }

    public boolean isWithoutRows() {
        return found.isEmpty();
    }

    public long getTotal() {
        return found.total();
    }

    public Pager getPager() {
        return Pager.of(found, number -> "/admin/payouts?page=" + number + (isOpenOnly() ? "&open=true" : ""));
    }

    public List<ReceivableProof> getReceivable() {
        return payouts.receivable();
    }

    public String getOpen() {
        return open;
    }

    public void setOpen(String open) {
        this.open = open;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }
}
