package org.kontor.customer.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.kontor.customer.SignedIn;
import org.kontor.ordering.OrderQueries;
import org.kontor.shared.OrderNumber;

/** Leads a customer to the page of an order of theirs. An order of others answers as one that does not exist. */
@WebServlet(name = "ownOrder", urlPatterns = "/account/orders/*")
public class OwnOrderServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient OrderQueries orders;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        if (!request.isUserInRole(SignedIn.ROLE)) {
            go(response, AccountEntry.door(WantedPath.of(request.getRequestURI())));
            return;
        }
        var path = request.getPathInfo() == null ? "" : request.getPathInfo().replaceFirst("^/", "");
        var order = OrderNumber.read(path).flatMap(orders::mine);
        if (order.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            go(response, "/order/" + order.get().number() + "?key=" + order.get().accessKey());
        }
    }

    private static void go(HttpServletResponse response, String address) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", address);
    }
}
