package org.kontor.checkout.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.kontor.cart.DraftDesk;
import org.kontor.checkout.CheckoutRefused;
import org.kontor.checkout.PayLinks;
import org.kontor.checkout.SendDraft;
import org.kontor.shared.DomainException;
import org.kontor.web.Notices;
import org.kontor.web.Responses;

/** The end of a draft: it is sent to be paid, as it was shown, or given up. */
@Named
@RequestScoped
public class DraftEndPage {

    @Inject
    private DraftPage page;

    @Inject
    private DraftGoodsPage goods;

    @Inject
    private DraftDesk desk;

    @Inject
    private PayLinks links;

    /** Sends what was shown for the total that was shown; what has changed or is not saved is shown instead. */
    public void send() {
        page.shown().filter(shown -> !goods.isTyped()).ifPresentOrElse(this::send,
                () -> Notices.wrong(null, "checkout.draft.unsaved.send"));
    }

    private void send(SendDraft shown) {
        try {
            var order = links.send(shown);
            if (order.isEndedUnpaid()) {
                Notices.refused("checkout.draft.ended", order.number());
            } else {
                Notices.done(order.isPayable() ? "checkout.draft.sent" : "checkout.draft.confirmed", order.number(),
                        order.email().value());
            }
            Responses.see("/admin/orders/" + order.number());
        } catch (CheckoutRefused refused) {
            refused.lacks().forEach(lack -> Notices.wrong(null, lack.messageKey(), lack.arguments().toArray()));
        } catch (DomainException refused) {
            Notices.wrong(null, refused.messageKey(), refused.arguments().toArray());
        }
    }

    public void discard() {
        desk.discard(page.getNumber());
        Notices.done("checkout.draft.discarded");
        Responses.see("/admin/drafts");
    }
}
