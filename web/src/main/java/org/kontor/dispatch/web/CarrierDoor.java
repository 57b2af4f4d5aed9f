package org.kontor.dispatch.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.kontor.dispatch.CarrierHook;
import org.kontor.web.HookServlet;

/**
 * Takes messages of carriers at {@code /hooks/carrier/{name}}, which are stored and answered before anything is done
 * about them. A carrier that the shop does not know is not found.
 */
@WebServlet("/hooks/carrier/*")
public class CarrierDoor extends HookServlet {

    private static final long serialVersionUID = 1L;
    private static final int LARGEST_BODY = 64 * 1024;

    @Inject
    private transient CarrierHook hook;

    public CarrierDoor() {
        super(LARGEST_BODY);
    }

    @Override
    protected boolean take(HttpServletRequest request, byte[] body) {
        var carrier = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
        return hook.receive(carrier, request::getHeader, new String(body, StandardCharsets.UTF_8));
    }
}
