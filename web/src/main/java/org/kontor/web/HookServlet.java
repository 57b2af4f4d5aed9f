package org.kontor.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.kontor.shared.NotFound;

/**
 * Takes messages that machines send and sign: a believed one is answered 200, anything else 400 and nothing is kept.
 * Whoever sends many of those is answered 429 and fills no log; believed ones are taken from every address at any rate,
 * for a proxy may stand before both.
 */
public abstract class HookServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = System.getLogger(HookServlet.class.getName());
    private static final int FORGED_PER_MINUTE = 300;
    private static final int TOO_MANY = 429;

    private final transient RateLimit forged = new RateLimit(FORGED_PER_MINUTE);
    private final int largestBody;

    /** A door for messages of at most so many bytes; larger ones are answered 413. */
    protected HookServlet(int largestBody) {
        this.largestBody = largestBody;
    }

    @Override
    protected final void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var body = request.getInputStream().readNBytes(largestBody + 1);
        if (body.length > largestBody) {
            response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        try {
            if (take(request, body)) {
                response.setStatus(HttpServletResponse.SC_OK);
            } else {
                refuse(request, response);
            }
        } catch (NotFound nobody) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** Stores a message, once however often it comes; false when it cannot be believed. */
    protected abstract boolean take(HttpServletRequest request, byte[] body);

    private void refuse(HttpServletRequest request, HttpServletResponse response) {
        if (forged.allows(request.getRemoteAddr())) {
            LOG.log(Level.INFO, () -> "A message to " + request.getServletPath()
                    + " was refused: its signature or form is wrong");
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        } else {
            response.setHeader("Retry-After", "60");
            response.setStatus(TOO_MANY);
        }
    }
}
