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
import org.kontor.web.Notices;
import org.kontor.web.Responses;
import org.kontor.web.Texts;

/** Refunds above the limit, for the second person; a part of the page of all money that needs a look. */
@Named
@ViewScoped
public class RefundRequestsPage implements Serializable {

    private static final long serialVersionUID = 1L;

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

    /** Whether whoever looks is the one who asked. */
    public boolean isOwn(RefundRequestView request) {
        return request.requestedBy().equals(actor.name());
    }

    public String decline(RefundRequestView request) {
        return Texts.INSTANCE.get(isOwn(request) ? "returns.requests.takeBack" : "returns.requests.decline");
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
        Responses.see("/admin/unresolved");
    }

    public void refuse(RefundRequestView request) {
        approvals.decline(request.id());
        Notices.done("returns.requests.declined");
        Responses.see("/admin/unresolved");
    }
}
