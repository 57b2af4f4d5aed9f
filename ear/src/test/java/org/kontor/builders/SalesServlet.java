package org.kontor.builders;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.kontor.promotion.Action;
import org.kontor.shared.Percentage;

/** Lets tests from outside have a code of their own that takes a share off the order; answers the code. */
@WebServlet("/it/coupon")
public class SalesServlet extends HttpServlet {

    @Inject
    private transient Sales sales;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var share = new Action.OrderPercentOff(Percentage.parse(request.getParameter("percent")));
        response.setContentType("text/plain");
        response.getWriter().print(sales.coded(share, Sales.Limits.NONE).code());
    }
}
