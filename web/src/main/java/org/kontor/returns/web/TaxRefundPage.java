package org.kontor.returns.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.kontor.ordering.OrderQueries;
import org.kontor.returns.tax.TaxRefunds;
import org.kontor.shared.DomainException;
import org.kontor.shared.Money;
import org.kontor.shared.OrderNumber;
import org.kontor.tax.Recheck;
import org.kontor.tax.TaxQueries;
import org.kontor.web.Notices;
import org.kontor.web.Responses;
import org.kontor.web.Texts;

/** Orders that were taxed because nobody could be asked about a VAT id: a part of the page of unresolved money. */
@Named
@ViewScoped
public class TaxRefundPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private TaxQueries tax;

    @Inject
    private TaxRefunds refunds;

    @Inject
    private OrderQueries orders;

    private transient List<Recheck> open;
    private transient Map<OrderNumber, Money> taxes;

    public List<Recheck> getOpen() {
        if (open == null) {
            open = tax.openRechecks();
        }
        return open;
    }

    /** The tax of the order that may not be owed. */
    public Money tax(Recheck one) {
        if (taxes == null) {
            taxes = orders.taxes(getOpen().stream().map(Recheck::order).toList());
        }
        return taxes.get(one.order());
    }

    public String what(Recheck one) {
        return Texts.INSTANCE.of("returns.tax.what." + one.status(), one.vatId());
    }

    public String action(Recheck one) {
        return Texts.INSTANCE.get("returns.tax.do." + one.status());
    }

    public void resolve(Recheck one) {
        try {
            if (one.status() == Recheck.Status.SILENT) {
                refunds.askAgain(one.order());
                Notices.done("returns.tax.asked");
            } else {
                giveBack(one);
            }
        } catch (DomainException refused) {
            Notices.refused(refused.messageKey(), refused.arguments().toArray());
        }
        Responses.see("/admin/unresolved");
    }

    private void giveBack(Recheck one) {
        var back = refunds.giveBack(one.order());
        switch (back.outcome()) {
            case GIVEN -> back.refunds().forEach(RefundPage::tell);
            case ASKED -> Notices.done("returns.tax.second");
            case NOTHING -> Notices.done("returns.tax.nothing", one.order());
        }
    }
}
