package org.kontor.payment.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.kontor.ordering.OrderQueries;
import org.kontor.payment.PaymentQueries;
import org.kontor.payment.TransferOrder;
import org.kontor.shared.OrderNumber;

/** The code that banking apps scan, behind the key of its order, for the order's page and for mails. */
@WebServlet(name = "transferCode", urlPatterns = "/transfer-code/*")
public class TransferCodeServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern PATH = Pattern.compile("/([0-9]{5,18})[.]png");

    @Inject
    private transient OrderQueries orders;

    @Inject
    private transient PaymentQueries payments;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = PATH.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
        var order = path.matches() ? OrderNumber.read(path.group(1))
                .flatMap(number -> orders.byNumberAndKey(number, request.getParameter("key"))) : null;
        var transfer = order == null || order.isEmpty() ? null
                : payments.of(order.get().number().value()).stream()
                .flatMap(payment -> payments.transferOf(payment, order.get().market()).stream())
                .filter(TransferOrder::isScannable).findFirst().orElse(null);
        if (transfer == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("image/png");
        response.setHeader("Cache-Control", "private, no-store");
        response.getOutputStream().write(transfer.picture());
    }
}
