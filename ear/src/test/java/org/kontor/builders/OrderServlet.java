package org.kontor.builders;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Lets tests from outside have a paid order of two pieces; answers its customer's address in the shop. */
@WebServlet("/it/order")
public class OrderServlet extends HttpServlet {

    private static final long CENTS = 1995;

    @Inject
    private transient Deals deals;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var order = deals.paid(CENTS, 2);
        response.setContentType("text/plain");
        response.getWriter().print("/order/" + order.number() + "?key=" + order.accessKey());
    }
}
