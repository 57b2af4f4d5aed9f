package org.kontor.returns.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.kontor.returns.RefundApprovals;
import org.kontor.returns.RefundRefused;
import org.kontor.returns.RefundRequestView;
import org.kontor.shared.CurrentActor;
import org.kontor.shared.OrderNumber;
import org.kontor.web.Notices;
import org.kontor.web.Responses;
import org.kontor.web.Texts;

/** Refunds above the limit: for the second person on the page of unresolved money, and for whoever asked. */
@Named
@ViewScoped
public class RefundRequestsPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String UNRESOLVED = "/admin/unresolved";

    @Inject
    private RefundApprovals approvals;

    @Inject
    private CurrentActor actor;

    private transient List<RefundRequestView> waiting;

    public List<RefundRequestView> getWaiting() {
        if (waiting == null) {
            waiting = approvals.waiting();
        }
        return waiting;
    }

    /** What waits of one order, for those who ask. */
    public List<RefundRequestView> of(String order) {
        return approvals.of(OrderNumber.parse(order)).stream()
                .filter(request -> request.status() == RefundRequestView.Status.WAITING).toList();
    }

    /** Whether whoever looks is the one who asked. */
    public boolean isOwn(RefundRequestView request) {
        return request.requestedBy().equals(actor.name());
    }

    /** Says that a request waits, and who asked. */
    public String said(RefundRequestView request) {
        return Texts.INSTANCE.of("returns.requests.open", request.amount(), request.requestedBy());
    }

    public void approve(RefundRequestView request) {
        try {
            var refunds = approvals.approve(request.id());
            refunds.forEach(RefundPage::tell);
            if (refunds.isEmpty()) {
                Notices.refused("returns.requests.late");
            }
        } catch (RefundRefused refused) {
            Notices.refused(refused.messageKey(), refused.arguments().toArray());
        }
        Responses.see(UNRESOLVED);
    }

    public void decline(RefundRequestView request) {
        approvals.decline(request.id());
        Notices.done("returns.requests.declined");
        Responses.see(UNRESOLVED);
    }

    /** Takes one's own request back and stays with its order. */
    public void takeBack(RefundRequestView request) {
        approvals.takeBack(request.id());
        Notices.done("returns.requests.takenBack");
        Responses.see("/admin/orders/" + request.order());
    }
}
