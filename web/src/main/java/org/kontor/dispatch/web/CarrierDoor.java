package org.kontor.dispatch.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import org.kontor.dispatch.CarrierHook;
import org.kontor.shared.NotFound;

/**
 * Takes messages of carriers at {@code /hooks/carrier/{name}}: a believed one is stored and answered 200 before
 * anything
 * is done about it, a repeat is answered 200 too, anything else 400 and nothing is kept.
 */
@WebServlet("/hooks/carrier/*")
public class CarrierDoor extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = System.getLogger(CarrierDoor.class.getName());
    private static final int LARGEST_BODY = 64 * 1024;

    @Inject
    private transient CarrierHook hook;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        try {
            var carrier = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
            if (hook.receive(carrier, request::getHeader, new String(body, StandardCharsets.UTF_8))) {
                response.setStatus(HttpServletResponse.SC_OK);
                return;
            }
            LOG.log(Level.INFO, "A message to /hooks/carrier was refused: its signature or form is wrong");
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        } catch (NotFound noSuchCarrier) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
