package org.kontor.payment.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.kontor.payment.stripe.StripeWebhook;
import org.kontor.shared.inbox.Inbox;
import org.kontor.web.HookServlet;

/** Takes Stripe's notifications, which are stored and answered before anything is done about them. */
@WebServlet("/hooks/stripe")
public class StripeHook extends HookServlet {

    private static final long serialVersionUID = 1L;
    private static final int LARGEST_BODY = 512 * 1024;

    @Inject
    private transient StripeWebhook webhook;

    @Inject
    private transient Inbox inbox;

    public StripeHook() {
        super(LARGEST_BODY);
    }

    @Override
    protected boolean take(HttpServletRequest request, byte[] body) {
        var notice = webhook.read(body, request.getHeader("Stripe-Signature"));
        if (notice.isEmpty()) {
            return false;
        }
        inbox.store("stripe", notice.get().eventId(), notice.get().type(), notice.get().subject(),
                new String(body, StandardCharsets.UTF_8));
        return true;
    }
}
