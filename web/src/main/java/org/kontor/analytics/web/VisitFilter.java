package org.kontor.analytics.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.kontor.analytics.Analytics;
import org.kontor.analytics.EventKind;
import org.kontor.analytics.Visit;

/**
 * Tells analytics of every page that a person saw: pages that were answered with 200 and goods put into the cart. Not
 * counted are programs, pages fetched ahead, and pages of one order, whose address is nobody's business.
 */
public class VisitFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Analytics analytics;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(request, response);
        if (isPerson(request)) {
            visit(request, response.getStatus()).ifPresent(analytics::record);
        }
    }

    private static boolean isPerson(HttpServletRequest request) {
        return request.getHeader("Accept-Language") != null && !isAhead(request.getHeader("Sec-Purpose"))
                && !isAhead(request.getHeader("Purpose"));
    }

    private static boolean isAhead(String purpose) {
        return purpose != null && purpose.contains("prefetch");
    }

    private static Optional<Visit> visit(HttpServletRequest request, int status) {
        var path = request.getRequestURI();
        return kind(request.getMethod(), path, status).map(kind -> new Visit(kind, path, subject(kind, path, request),
                request.getRemoteAddr(), request.getHeader("User-Agent")));
    }

    /** What a request was, if it is one that counts. */
    static Optional<EventKind> kind(String method, String path, int status) {
        if (method.equals("POST") && path.equals("/cart/items")) {
            return status < 400 ? Optional.of(EventKind.ADD_TO_CART) : Optional.empty();
        }
        if (!method.equals("GET") || status != HttpServletResponse.SC_OK) {
            return Optional.empty();
        }
        if (path.equals("/") || path.startsWith("/page/")) {
            return Optional.of(EventKind.PAGE_VIEW);
        }
        if (path.startsWith("/c/")) {
            return Optional.of(EventKind.VIEW_ITEM_LIST);
        }
        if (path.startsWith("/p/")) {
            return Optional.of(EventKind.VIEW_ITEM);
        }
        return switch (path) {
            case "/search" -> Optional.of(EventKind.SEARCH);
            case "/cart" -> Optional.of(EventKind.VIEW_CART);
            case "/checkout" -> Optional.of(EventKind.BEGIN_CHECKOUT);
            default -> Optional.empty();
        };
    }

    private static String subject(EventKind kind, String path, HttpServletRequest request) {
        return switch (kind) {
            case VIEW_ITEM, VIEW_ITEM_LIST -> path.substring(3);
            case SEARCH -> request.getParameter("q");
            default -> null;
        };
    }
}
