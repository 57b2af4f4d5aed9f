package org.kontor.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Answers clean addresses with their views, by the table of {@link Routes}, and hides the files behind them: neither
 * an {@code .xhtml} nor a raw resource can be asked for. Lean views are never posted to.
 */
public class CleanUrls extends HttpFilter {

    /** The attribute of a request that holds its {@link Route}. */
    public static final String ROUTE = CleanUrls.class.getName() + ".route";
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 300;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        if (path.length() > LONGEST || hidden(path)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        for (var route : Routes.TABLE) {
            var view = route.resolve(path);
            if (view.isPresent()) {
                serve(route, view.get(), request, response);
                return;
            }
        }
        if (Routes.TABLE.stream().anyMatch(route -> route.template().equals(path + "/"))) {
            response.sendRedirect(path + "/");
            return;
        }
        chain.doFilter(request, response);
    }

    private static boolean hidden(String path) {
        return path.endsWith(".xhtml") || path.startsWith("/resources/");
    }

    private static void serve(Route route, String view, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        var reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (!reads && (route.isLean() || !request.getMethod().equals("POST"))) {
            response.setHeader("Allow", route.isLean() ? "GET, HEAD" : "GET, HEAD, POST");
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        show(route, view, request, response);
    }

    /** Answers with the page of another address of the table, for a form that was sent elsewhere. */
    static void show(String address, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        var route = Routes.TABLE.stream().filter(each -> each.template().equals(address)).findFirst().orElseThrow();
        show(route, route.view(), request, response);
    }

    private static void show(Route route, String view, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        request.setAttribute(ROUTE, route);
        Headers.forRoute(route, response);
        request.getRequestDispatcher(view).forward(request, response);
    }
}
