package org.kontor.builders;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.kontor.promotion.Action;
import org.kontor.shared.Percentage;
import org.kontor.shared.Sku;

/**
 * Lets tests from outside have a code of their own that takes a share off the order, for each customer so often if it is
 * said, and answers it; or a gift that waits for who buys some goods, by their SKUs, and answers the promotion.
 */
@WebServlet("/it/coupon")
public class SalesServlet extends HttpServlet {

    @Inject
    private transient Sales sales;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var gift = request.getParameter("gift");
        if (gift != null) {
            response.setContentType("text/plain");
            response.getWriter().print(sales.automatic(Sku.parse(request.getParameter("with")),
                    new Action.Gift(Sku.parse(gift), 1)));
            return;
        }
        var share = new Action.OrderPercentOff(Percentage.parse(request.getParameter("percent")));
        response.setContentType("text/plain");
        var each = request.getParameter("each");
        response.getWriter().print(sales.coded(share, each == null ? Sales.Limits.NONE
                : new Sales.Limits(null, Integer.valueOf(each), null)).code());
    }
}
