package org.kontor.payment.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import org.kontor.payment.stripe.StripeWebhook;
import org.kontor.web.HookServlet;

/** Takes Stripe's notifications, which are stored and answered before anything is done about them. */
@WebServlet("/hooks/stripe")
public class StripeHook extends HookServlet {

    private static final long serialVersionUID = 1L;
    private static final int LARGEST_BODY = 512 * 1024;

    @Inject
    private transient StripeWebhook webhook;

    public StripeHook() {
        super(LARGEST_BODY);
    }

    @Override
    protected boolean take(HttpServletRequest request, byte[] body) {
        return webhook.take(body, request.getHeader("Stripe-Signature"));
    }
}
