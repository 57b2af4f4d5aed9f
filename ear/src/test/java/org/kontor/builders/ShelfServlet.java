package org.kontor.builders;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.kontor.shared.Sku;
import org.kontor.shared.TaxCategory;

/**
 * Lets tests from outside have a product of their own, or another price for it, or pieces sold before they are here;
 * answers its address in the shop.
 */
@WebServlet("/it/product")
public class ShelfServlet extends HttpServlet {

    @Inject
    private transient Shelf shelf;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var cents = Long.parseLong(request.getParameter("cents"));
        var known = Sku.read(request.getParameter("sku"));
        known.filter(sku -> cents > 0).ifPresent(sku -> shelf.reprice(sku, cents));
        var tax = Optional.ofNullable(request.getParameter("tax")).map(TaxCategory::new)
                .orElse(TaxCategory.STANDARD);
        var sku = known.orElseGet(() -> shelf.product(cents, Integer.parseInt(request.getParameter("pieces")), tax));
        var ahead = request.getParameter("ahead");
        if (ahead != null) {
            shelf.sellAhead(sku, Integer.parseInt(ahead), Integer.parseInt(request.getParameter("days")));
        }
        response.setContentType("text/plain");
        response.getWriter().print("/p/" + sku.value().toLowerCase(Locale.ROOT));
    }
}
