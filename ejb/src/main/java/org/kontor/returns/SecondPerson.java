package org.kontor.returns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.kontor.audit.AuditTrail;
import org.kontor.ordering.OrderView;
import org.kontor.ordering.Ordering;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.CurrentActor;
import org.kontor.shared.Money;
import org.kontor.shared.MoneyInput;
import org.kontor.shared.NotFound;
import org.kontor.shared.OrderNumber;

/**
 * Lets two people decide about much money (ASVS 5.0 V2.3.5): above the limit a refund is asked for by one and approved
 * by another. What one person gave back of an order alone counts together, so that cutting it up passes no limit; so
 * does what failed, for it can be sent once more. Units that are called off before they were sent do not count: their
 * money was never earned.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class SecondPerson {

    @Inject
    private RefundBook book;

    @Inject
    private Ordering ordering;

    @Inject
    private AuditTrail audit;

    @Inject
    private BusinessClock clock;

    @Inject
    private CurrentActor actor;

    /** Whether so much more of an order, which is locked, is more than one person may give back. */
    public boolean mustAgree(OrderView order, Money amount) {
        return book.limit(order.currency())
                .filter(limit -> grantedAlone(order).plus(amount).compareTo(limit.amount()) > 0).isPresent();
    }

    private Money grantedAlone(OrderView order) {
        var requests = book.requestsOf(order.number());
        return Money.sum(order.currency(), book.of(order.number()).stream()
                .filter(refund -> !refund.isForCalledOff()
                        && requests.stream().noneMatch(request -> request.ledTo(refund)))
                .map(Refund::amount).toList());
    }

    public RefundRequest ask(GrantRefund wish, Money amount) {
        var request = book.add(new RefundRequest(wish, amount, actor.stamp("asked", clock.now())));
        ordering.happened(wish.order(), "REFUND_ASKED", MoneyInput.noted(amount) + " · " + wish.reason());
        audit.record("returns.ask", "order", wish.order().value(), request.view().id() + ": "
                + MoneyInput.noted(amount) + ", " + wish.reason());
        return request;
    }

    /** The order of a request, to be locked before {@link #locked}. */
    public OrderNumber orderOf(long id) {
        return request(id).order();
    }

    /** The request as it stands now that its order is locked. */
    public RefundRequest locked(long id) {
        var request = request(id);
        book.refresh(request);
        return request;
    }

    private RefundRequest request(long id) {
        return book.request(id).orElseThrow(() -> new NotFound("refund request", id));
    }

    /** False when somebody has decided about it before; refused to the one who asked. */
    public boolean approve(RefundRequest request) {
        if (!request.isWaiting()) {
            return false;
        }
        request.approve(actor.stamp("approved", clock.now()));
        noted("returns.approve", request);
        return true;
    }

    /** Nothing happens when somebody has decided before. */
    public void decline(RefundRequest request) {
        if (request.isWaiting()) {
            request.decline(actor.stamp("declined", clock.now()));
            ordering.happened(request.order(), "REFUND_DECLINED", MoneyInput.noted(request.view().amount()));
            noted("returns.decline", request);
        }
    }

    /** The same by whoever asked. */
    public void takeBack(RefundRequest request) {
        if (!request.isOf(actor.name())) {
            throw new NotFound("refund request", request.view().id());
        }
        decline(request);
    }

    private void noted(String deed, RefundRequest request) {
        var view = request.view();
        audit.record(deed, "order", view.order().value(), view.id() + ": " + MoneyInput.noted(view.amount())
                + ", asked for by " + view.requestedBy());
    }
}
