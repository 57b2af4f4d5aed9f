package org.kontor.builders;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Lets tests from outside make a race ready ({@code ready=…}) and run it; answers its outcome. A race of several nodes
 * ({@code nodes=…}) answers what it is about, with which it is made ready on the others ({@code nodes=…&shared=…}).
 */
@WebServlet("/it/race")
public class RaceServlet extends HttpServlet {

    @Inject
    private transient Races races;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        try {
            response.setContentType("text/plain");
            if (request.getParameter("nodes") != null) {
                var name = request.getParameter("nodes");
                response.getWriter().print(name.isEmpty() ? Long.toString(races.count())
                        : races.prepare(name, request.getParameter("shared")));
            } else if (request.getParameter("ready") != null) {
                races.prepare(request.getParameter("ready"));
            } else {
                response.getWriter().print(races.run());
            }
        } catch (IOException | RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new ServletException(failure);
        }
    }
}
