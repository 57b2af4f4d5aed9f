package org.kontor.bench.inside;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.kontor.builders.Sales;
import org.kontor.builders.Shelf;
import org.kontor.builders.Shoppers;
import org.kontor.checkout.Checkout;
import org.kontor.promotion.Action;
import org.kontor.promotion.Target;
import org.kontor.shared.Address;
import org.kontor.shared.OrderNumber;
import org.kontor.shared.Percentage;
import org.kontor.shared.Sku;

/**
 * A checkout by the facades alone, in two calls with the customer's payment between them: cart, contact, delivery and
 * order; then the return from the payment page.
 */
@WebServlet("/it/facades")
public class FacadesServlet extends HttpServlet {

    private static final int PLENTY = 1_000_000;
    private static final Address HOME =
            new Address("Jonas Weber", null, "Torstraße 14", null, "10119", "Berlin", "DE");

    @Inject
    private transient Shelf shelf;

    @Inject
    private transient Sales sales;

    @Inject
    private transient Shoppers shoppers;

    @Inject
    private transient Checkout checkout;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain");
        var sku = request.getParameter("sku");
        response.getWriter().print(request.getParameter("cents") != null ? onSale(request)
                : sku == null ? back(request) : order(Sku.parse(sku)));
    }

    /** Puts a product on the shelf that never runs out, with a promotion that works by itself. */
    private String onSale(HttpServletRequest request) {
        var sku = shelf.product(Long.parseLong(request.getParameter("cents")), PLENTY);
        sales.automatic(sku, new Action.PercentOff(Target.skus(sku.value()), Percentage.parse("10")));
        return sku.value();
    }

    private String order(Sku sku) {
        var placed = shoppers.order(shoppers.abroad(sku, 1, HOME, null));
        return placed.number() + " " + placed.accessKey() + " " + placed.payUrl().orElseThrow();
    }

    private String back(HttpServletRequest request) {
        var number = OrderNumber.parse(request.getParameter("number"));
        return checkout.returned(number, request.getParameter("key")).status().name();
    }
}
