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
import org.kontor.web.RateLimit;

/**
 * Takes Stripe's notifications: a believed one is stored and answered 200 before anything is done about it, a repeat is
 * answered 200 too, anything else 400 and nothing is kept. Whoever sends many of those is answered 429 and fills no log;
 * believed ones are taken from every address at any rate, for a proxy may stand before both.
 */
@WebServlet("/hooks/stripe")
public class StripeHook extends HttpServlet {

    private static final Logger LOG = System.getLogger(StripeHook.class.getName());
    private static final int LARGEST_BODY = 512 * 1024;
    private static final int FORGED_PER_MINUTE = 300;
    private static final int TOO_MANY = 429;

    private final transient RateLimit forged = new RateLimit(FORGED_PER_MINUTE);

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
            refuse(request, response);
            return;
        }
        inbox.store("stripe", notice.get().eventId(), notice.get().type(), notice.get().subject(),
                new String(body, StandardCharsets.UTF_8));
        response.setStatus(HttpServletResponse.SC_OK);
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response) {
        if (forged.allows(request.getRemoteAddr())) {
            LOG.log(Level.INFO, "A notification to /hooks/stripe was refused: its signature or form is wrong");
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        } else {
            response.setHeader("Retry-After", "60");
            response.setStatus(TOO_MANY);
        }
    }
}
