package org.kontor.web.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import org.kontor.shared.database.DatabaseAway;
import org.kontor.shared.outage.Outage;
import org.kontor.shared.pool.ShopShare;
import org.kontor.web.IncidentHandler;

/**
 * Tells visitors of the shop, who share a part of the database's connections, from everybody else; and answers 503 with
 * words where a connection was not to be had and no page said so itself.
 */
public class VisitorsShare extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = System.getLogger(VisitorsShare.class.getName());
    /** What is no page of the shop: staff, machines, and files that never change. */
    private static final List<String> APART = List.of("/admin/", "/hooks/", "/ready/", "/assets/", "/media/",
            "/jakarta.faces.resource/");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!isVisit(request.getRequestURI())) {
            serve(request, response, chain);
            return;
        }
        ShopShare.OF_THE_POOL.enter();
        try {
            serve(request, response, chain);
        } finally {
            ShopShare.OF_THE_POOL.leave();
        }
    }

    static boolean isVisit(String path) {
        return APART.stream().noneMatch((path + "/")::startsWith);
    }

    private static void serve(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException failure) {
            if (response.isCommitted() || !DatabaseAway.isReasonOf(failure) && !DatabaseAway.isBusy(failure)) {
                throw failure;
            }
            if (!Outage.OF_THE_DATABASE.tells(failure)) {
                LOG.log(Level.WARNING, () -> "The database is busy: " + request.getRequestURI() + " not served: "
                        + failure);
            }
            response.resetBuffer();
            response.setHeader("Retry-After", IncidentHandler.RETRY_SECONDS);
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }
}
