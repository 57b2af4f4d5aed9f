package org.kontor.invoicing.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.kontor.invoicing.InvoiceArchive;
import org.kontor.invoicing.InvoiceNumber;
import org.kontor.shared.OrderNumber;

/**
 * Documents for the holder of an order's key: {@code /documents/INV-2026-000001.pdf?order=20016&key=…}. A wrong key and
 * a
 * foreign document get the same answer as one that does not exist.
 */
@WebServlet(name = "customerDocuments", urlPatterns = "/documents/*")
public class CustomerDocumentServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient InvoiceArchive archive;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
        var number = InvoiceNumber.read(path.endsWith(".pdf") ? path.substring(0, path.length() - 4) : null);
        var order = OrderNumber.read(request.getParameter("order"));
        var pdf = number.flatMap(wanted -> order.flatMap(of ->
                archive.pdfForCustomer(of, request.getParameter("key"), wanted)));
        if (pdf.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Download.send(response, path, "application/pdf", pdf.get());
    }
}
