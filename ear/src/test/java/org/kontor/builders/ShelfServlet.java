package org.kontor.builders;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;

/** Lets tests from outside have a product of their own; answers its address in the shop. */
@WebServlet("/it/product")
public class ShelfServlet extends HttpServlet {

    @Inject
    private transient Shelf shelf;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var sku = shelf.product(Long.parseLong(request.getParameter("cents")),
                Integer.parseInt(request.getParameter("pieces")));
        response.setContentType("text/plain");
        response.getWriter().print("/p/" + sku.value().toLowerCase(Locale.ROOT));
    }
}
