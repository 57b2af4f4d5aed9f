package org.kontor.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.kontor.shared.NotFound;

/** Takes forms that need no state on the server: posts from this shop only. */
public abstract class FormServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected final void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        response.setHeader("Cache-Control", "no-store");
        if (!SameOrigin.allows(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        try {
            take(request, response);
        } catch (NotFound missing) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** Does what the form asks and answers with another address or a page. */
    protected abstract void take(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException;

    /** Leads the browser to another address, which it asks for with GET. */
    protected static void see(HttpServletResponse response, String address) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", address);
    }

    /** Answers with the page of another address, under the address of the form. */
    protected static void page(String address, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        CleanUrls.show(address, request, response);
    }

    /** Answers with a lean view under the address of the form. */
    protected static void show(String view, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        response.setHeader(Headers.CSP, Headers.lean());
        request.getRequestDispatcher(view).forward(request, response);
    }
}
