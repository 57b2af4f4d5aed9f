package org.kontor.payment.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import org.kontor.payment.stripe.StripeWebhook;
import org.kontor.shared.inbox.Inbox;

/**
 * Takes Stripe's notifications: a believed one is stored and answered 200 before anything is done about it, a repeat is
 * answered 200 too, anything else 400 and nothing is kept.
 */
@WebServlet("/hooks/stripe")
public class StripeHook extends HttpServlet {

    private static final Logger LOG = System.getLogger(StripeHook.class.getName());
    private static final int LARGEST_BODY = 512 * 1024;

    @Inject
    private transient StripeWebhook webhook;

    @Inject
    private transient Inbox inbox;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        var notice = webhook.read(body, request.getHeader("Stripe-Signature"));
        if (notice.isEmpty()) {
            LOG.log(Level.INFO, "A notification to /hooks/stripe was refused: its signature or form is wrong");
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        inbox.store("stripe", notice.get().eventId(), notice.get().type(), notice.get().subject(),
                new String(body, StandardCharsets.UTF_8));
        response.setStatus(HttpServletResponse.SC_OK);
    }
}
