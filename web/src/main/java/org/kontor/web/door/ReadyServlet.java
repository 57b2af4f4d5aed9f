package org.kontor.web.door;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.kontor.operations.DatabaseReadiness;

/**
 * Tells who sends customers here whether they may come: 200, or 503 while the database is away. WildFly's own readiness
 * asks no check that lies in a part of an EAR (WFLY-12835), so it cannot say so.
 */
@WebServlet(name = "ready", urlPatterns = "/ready")
public class ReadyServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient DatabaseReadiness database;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var ready = database.isReady();
        response.setStatus(ready ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("text/plain");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(ready ? "ready\n" : "the database is away\n");
    }
}
