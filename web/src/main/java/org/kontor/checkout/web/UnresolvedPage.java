package org.kontor.checkout.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.kontor.banking.BankQueries;
import org.kontor.banking.ReceiptView;
import org.kontor.checkout.Transfers;
import org.kontor.checkout.Unresolved;
import org.kontor.checkout.cash.CollectionQueries;
import org.kontor.checkout.cash.OpenCollection;
import org.kontor.ordering.OrderFilter;
import org.kontor.ordering.OrderQueries;
import org.kontor.ordering.OrderRow;
import org.kontor.ordering.PaymentProgress;
import org.kontor.payment.OpenMoney;
import org.kontor.payment.OpenMoneyQueries;
import org.kontor.payment.OverdueInvoice;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.DomainException;
import org.kontor.shared.Money;
import org.kontor.shared.OrderNumber;
import org.kontor.shared.PageRequest;
import org.kontor.shared.inbox.InboxDesk;
import org.kontor.shared.inbox.InboxRow;
import org.kontor.web.Notices;
import org.kontor.web.Responses;
import org.kontor.web.Texts;

/**
 * All money that needs a look, on one page, each with the one thing to do about it. What is pressed is what was shown:
 * the lists stay as long as the page does.
 */
@Named
@ViewScoped
public class UnresolvedPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String HERE = "/admin/unresolved";
    private static final int MOST = 100;

    @Inject
    private OpenMoneyQueries money;

    @Inject
    private BankQueries bank;

    @Inject
    private CollectionQueries collections;

    @Inject
    private OrderQueries orders;

    @Inject
    private InboxDesk inbox;

    @Inject
    private BusinessClock clock;

    @Inject
    private Unresolved unresolved;

    @Inject
    private Transfers transfers;

    private transient List<OpenMoney> open;
    private transient List<OverdueInvoice> overdue;
    private transient List<OpenCollection> doors;
    private transient List<ReceiptView> receipts;
    private transient List<OrderRow> overpaid;
    private transient Map<OrderNumber, Money> excess;
    private transient List<InboxRow> parked;

    public List<OpenMoney> getOpen() {
        if (open == null) {
            open = money.list();
        }
        return open;
    }

    public List<OverdueInvoice> getOverdue() {
        if (overdue == null) {
            overdue = money.overdue(clock.today());
        }
        return overdue;
    }

    /** Money that carriers collect at doors, and about which something is open. */
    public List<OpenCollection> getCollections() {
        if (doors == null) {
            doors = collections.open();
        }
        return doors;
    }

    public List<ReceiptView> getReceipts() {
        if (receipts == null) {
            receipts = bank.open();
        }
        return receipts;
    }

    /** Those of which something is to go back: what is on its way stands among the payments until it is there. */
    public List<OrderRow> getOverpaid() {
        if (overpaid == null) {
            var all = orders.list(new OrderFilter(OrderFilter.View.ALL, null, PaymentProgress.OVERPAID, null,
                    null, null, null, null, null), PageRequest.of(1, MOST)).items();
            excess = transfers.excess(all.stream().map(OrderRow::number).toList());
            overpaid = all.stream().filter(row -> excess.containsKey(row.number())).toList();
        }
        return overpaid;
    }

    /** What is to go back of one of them. */
    public Money excess(OrderNumber number) {
        return excess.get(number);
    }

    public List<InboxRow> getParked() {
        if (parked == null) {
            parked = inbox.parked();
        }
        return parked;
    }

    public boolean isNothing() {
        return getOpen().isEmpty() && getOverdue().isEmpty() && getCollections().isEmpty() && getReceipts().isEmpty()
                && getOverpaid().isEmpty() && getParked().isEmpty();
    }

    public String what(OpenMoney.Kind kind) {
        return Texts.INSTANCE.get("checkout.unresolved.what." + kind);
    }

    public String action(OpenMoney.Kind kind) {
        return Texts.INSTANCE.get("checkout.unresolved.do." + kind);
    }

    public void resolve(OpenMoney one) {
        try {
            unresolved.resolve(one.kind(), one.paymentId(), one.key());
            again("checkout.unresolved.done");
        } catch (DomainException refused) {
            Notices.refused(refused.messageKey(), refused.arguments().toArray());
            Responses.see(HERE);
        }
    }

    public void returnExcess(OrderNumber number) {
        again(transfers.returnExcess(number) ? "checkout.unresolved.done" : "checkout.unresolved.nothingBack");
    }

    public void retry(InboxRow row) {
        inbox.retry(row.id());
        again("checkout.unresolved.done");
    }

    private static void again(String told) {
        Notices.done(told);
        Responses.see(HERE);
    }
}
